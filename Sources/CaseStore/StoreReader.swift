import Casework
import Vault

/// What both a reading and a deed may ask of the store; valid inside its transaction only.
package protocol StoreReading {
    var context: StoreContext { get }
}

/// A reading: one consistent state of the vault, whoever writes meanwhile.
package struct StoreReader: StoreReading {
    package let context: StoreContext
}

/// A deed: everything it writes is kept together with its entry in the log, or not at all.
package struct StoreWriter: StoreReading {
    package let context: StoreContext
}
