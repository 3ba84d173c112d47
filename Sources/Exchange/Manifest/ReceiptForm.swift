package import Casework

/// The form a recipient fills in and sends back.
package struct ReceiptForm: Hashable, Sendable {
    package let packageReference: String
    package let theirReference: String
    package let office: String
    /// Whom the recipient tells about loss or misuse; empty when the office names nobody.
    package let incidentContact: String
    package let dueOn: CalendarDay

    package init(
        packageReference: String, theirReference: String, office: String, incidentContact: String,
        dueOn: CalendarDay
    ) {
        self.packageReference = packageReference
        self.theirReference = theirReference
        self.office = office
        self.incidentContact = incidentContact
        self.dueOn = dueOn
    }

    /// The form in words.
    ///
    /// The digest is asked back instead of printed: the form itself is one of the files that
    /// the manifest covers, and a recipient who computes it has opened the package.
    package var text: String {
        """
        RECEIPT

        Our reference:   \(packageReference)
        Your reference:  \(theirReference)
        Please return to \(office) by \(dueOn.text).

        SHA-256 of the file manifest-sha256.txt, as you compute it:

            ________________________________________________________________

        [ ]  The digest above was computed by us from the package as received.
        [ ]  All files were present and readable.
        [ ]  The conditions in conditions.txt are accepted.
        [ ]  These conditions cannot be accepted (say which, and do not use the material):

            ________________________________________________________________

        Authority:       ____________________________
        Name, function:  ____________________________
        Date:            ____________________________
        Signature:       ____________________________

        Loss, misuse or disclosure to others: tell us at once.
        Contact: \(incidentContact.isEmpty ? office : incidentContact)

        """
    }
}
