/// The secret bytes of a share, or of what shares make on the way to the secret, in locked memory.
///
/// A class because arrays of shares cannot hold what cannot be copied; wiped with its last holder.
final class ShareValue: Sendable {
    private let secret: SecretBytes

    init(_ secret: consuming SecretBytes) {
        self.secret = secret
    }

    var count: Int { secret.count }

    /// Lends the bytes for the length of a call.
    func withSecret<Result: ~Copyable, Failure: Error>(
        _ body: (borrowing SecretBytes) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(secret)
    }

    /// Lends them as they lie in memory.
    func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try unsafe secret.withUnsafeBytes(body)
    }
}
