/// The redaction log as the recipient gets it: which copy, which passage, which ground.
///
/// Places and lengths stay at home, because they tell how long a masked name was.
package enum PartnerLog {
    /// Tab-separated rows after a heading; passages count from 1 in the order of the copy.
    ///
    /// `grounds` are the codes that are shown in the copy, `withheld` those shown for the documents
    /// that stay at home in full: these are counted, so that nobody takes them for missing.
    package static func bytes(
        _ copies: [(name: String, grounds: [String])], withheld: [String] = []
    ) -> [UInt8] {
        var text = "copy\tpassage\tground\n"
        for copy in copies {
            for (index, ground) in copy.grounds.enumerated() {
                text += "\(copy.name)\t\(index + 1)\t\(ground)\n"
            }
        }
        for (index, ground) in withheld.enumerated() {
            text += "withheld in full \(index + 1)\t-\t\(ground)\n"
        }
        return Array(text.utf8)
    }
}
