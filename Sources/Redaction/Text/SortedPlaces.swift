extension Range<Int> {
    /// The first place at which a test holds that holds for all places behind it too.
    ///
    /// The upper bound where it holds for none. Costs the logarithm of the count.
    @inline(__always)
    func first(from test: (Int) -> Bool) -> Int {
        var (low, high) = (lowerBound, upperBound)
        while low < high {
            let middle = (low + high) / 2
            if test(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension ArraySlice<UInt32> {
    func ends(with letters: [UInt32]) -> Bool { suffix(letters.count).elementsEqual(letters) }
}
