package import Foundation
package import Vault

extension LedgerEntry {
    /// Seals and signs one entry by itself.
    package init(number: UInt64, at now: Date, body: [UInt8], pen: LogPen) throws(VaultError) {
        let statement = try LedgerStatement(number: number, at: now, body: body, pen: pen)
        self = try LedgerEntry.signed([statement], pen: pen)[0]
    }
}
