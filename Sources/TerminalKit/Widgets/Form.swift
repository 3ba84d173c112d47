/// Fields filled in one after the other, with errors beside them.
package struct Form: Hashable, Sendable {
    /// What a key led to.
    package enum Answer: Hashable, Sendable {
        /// Taken, or of no use here.
        case stays
        /// Everything is to be saved.
        case save
        /// Left; `isDirty` says whether something typed would be lost.
        case leave
        /// A key for the secret in this field.
        case secret(String, Key)
        /// The path in this field is to be completed.
        case complete(String)
    }

    package private(set) var fields: [FormField]
    package private(set) var focus: Int
    private let original: [FormField]
    package private(set) var picker: Picker?
    /// Whether letters are refused because the first one could not begin what belongs here.
    private var isRefusing = false
    /// Width of the value column as last drawn for; up and down in an area depend on it.
    package var valueColumns = 56

    package init(_ fields: [FormField]) {
        self.fields = fields
        original = fields
        focus = fields.firstIndex(where: \.takesFocus) ?? 0
    }

    /// What stands in a field, as text; empty for an unknown one.
    package subscript(id: String) -> String {
        field(id)?.text ?? ""
    }

    /// The codes ticked in a field.
    package func chosen(_ id: String) -> Set<String> {
        guard case .several(_, let chosen)? = field(id)?.value else { return [] }
        return chosen
    }

    package func field(_ id: String) -> FormField? { fields.first { $0.id == id } }

    /// The field the keyboard is in.
    package var focused: FormField? { fields.indices.contains(focus) ? fields[focus] : nil }

    /// Whether something was typed that is not saved.
    package var isDirty: Bool { fields.map(\.value) != original.map(\.value) }

    /// Writes errors beside their fields and goes to the first; true when there are none.
    package mutating func report(_ errors: [String: String]) -> Bool {
        for index in fields.indices { fields[index].error = errors[fields[index].id] }
        if let first = fields.firstIndex(where: { $0.error != nil }) { focus = first }
        return errors.isEmpty
    }

    /// Puts the keyboard into a field.
    package mutating func go(to id: String) {
        focus = fields.firstIndex { $0.id == id } ?? focus
        isRefusing = false
    }

    /// Puts a value into a field from outside.
    package mutating func set(_ id: String, _ value: FormField.Value) {
        guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
        fields[index].value = value
    }

    /// Says what was found when a path was to be completed.
    package mutating func complete(_ id: String, with path: String) {
        guard let index = fields.firstIndex(where: { $0.id == id }),
            case .path(var field) = fields[index].value
        else { return }
        field.replace(with: path)
        fields[index].value = .path(field)
    }

    package mutating func handle(_ key: Key) -> Answer {
        if picker != nil { return handlePicker(key) }
        switch key {
        case .control("s"): return .save
        case .escape: return .leave
        case .tab:
            if case .path? = focused?.value { return .complete(fields[focus].id) }
            move(by: 1)
        case .backTab: move(by: -1)
        default: return handleField(key)
        }
        return .stays
    }

    /// Takes pasted text into the field in focus, never as keys.
    package mutating func paste(_ text: String) {
        guard picker == nil, fields.indices.contains(focus) else { return }
        edited()
        switch fields[focus].value {
        case .text(var field):
            if !field.paste(text) { refusePaste(TextField.largestCount) }
            fields[focus].value = .text(field)
        case .path(var field):
            if !field.paste(text) { refusePaste(TextField.largestCount) }
            guard fields[focus].takes(field.text) else {
                _ = refuseStart()
                return
            }
            fields[focus].value = .path(field)
        case .area(var area, let rows):
            if !area.paste(text) { refusePaste(TextArea.largestCount) }
            fields[focus].value = .area(area, rows: rows)
        case .choice, .several, .secret, .note: break
        }
    }

    private mutating func refusePaste(_ limit: Int) {
        fields[focus].error = "Too long to paste: \(limit) characters at most. Nothing was taken."
    }

    private mutating func refuseStart() -> Answer {
        let begins = fields[focus].beginsWith.map(String.init).joined(separator: " or ")
        fields[focus].error =
            "This begins with \(begins). Nothing was taken; Backspace, then type it."
        isRefusing = true
        return .stays
    }

    private mutating func handleField(_ key: Key) -> Answer {
        guard fields.indices.contains(focus) else { return .stays }
        switch fields[focus].value {
        case .area(var area, let rows):
            let isTaken = area.handle(key, columns: valueColumns)
            if isTaken {
                edited()
                fields[focus].value = .area(area, rows: rows)
                return .stays
            }
        case .text(var field):
            if field.handle(key) {
                edited()
                fields[focus].value = .text(field)
                return .stays
            }
        case .path(var field):
            if case .character = key, isRefusing { return .stays }
            if field.handle(key) {
                edited()
                guard fields[focus].takes(field.text) else { return refuseStart() }
                fields[focus].value = .path(field)
                return .stays
            }
        case .choice(let options, let chosen): if choose(key, options, chosen) { return .stays }
        case .several(let options, let chosen):
            if case .character(let scalar) = key {
                openPicker(options, chosen, several: true, typed: scalar)
                return .stays
            }
        case .secret:
            switch key {
            case .character, .backspace, .control("u"):
                edited()
                return .secret(fields[focus].id, key)
            default: break
            }
        case .note: break
        }
        return step(key)
    }

    /// Left and right go through the options; any other character opens their list.
    private mutating func choose(_ key: Key, _ options: [PickerOption], _ chosen: String?) -> Bool {
        let current = options.firstIndex { $0.code == chosen }
        switch key {
        case .left: pick(options, at: (current ?? options.count) - 1)
        case .right: pick(options, at: (current ?? -1) + 1)
        case .character(let scalar):
            openPicker(options, Set([chosen].compactMap(\.self)), several: false, typed: scalar)
        default: return false
        }
        return true
    }

    private mutating func pick(_ options: [PickerOption], at index: Int) {
        guard options.indices.contains(index) else { return }
        edited()
        fields[focus].value = .choice(options, chosen: options[index].code)
    }

    private mutating func openPicker(
        _ options: [PickerOption], _ chosen: Set<String>, several: Bool, typed: Unicode.Scalar
    ) {
        picker = Picker(options: options, chosen: chosen, takesSeveral: several)
        if typed != " " { _ = picker?.handle(.character(typed)) }
    }

    private mutating func handlePicker(_ key: Key) -> Answer {
        guard var open = picker else { return .stays }
        switch open.handle(key) {
        case .open: picker = open
        case .cancelled: picker = nil
        case .chosen:
            picker = nil
            edited()
            if open.takesSeveral {
                fields[focus].value = .several(open.options, chosen: open.chosen)
            } else {
                fields[focus].value = .choice(open.options, chosen: open.chosen.first)
            }
            if focus < lastFocus { move(by: 1) }
        }
        return .stays
    }

    private mutating func step(_ key: Key) -> Answer {
        switch key {
        case .enter:
            if focus >= lastFocus { return .save }
            move(by: 1)
        case .down: move(by: 1)
        case .up: move(by: -1)
        case .pageDown: focus = lastFocus
        case .pageUp: focus = fields.firstIndex(where: \.takesFocus) ?? 0
        default: break
        }
        return .stays
    }

    private var lastFocus: Int { fields.lastIndex(where: \.takesFocus) ?? 0 }

    private mutating func move(by step: Int) {
        var next = focus + step
        while fields.indices.contains(next), !fields[next].takesFocus { next += step }
        guard fields.indices.contains(next) else { return }
        focus = next
        isRefusing = false
    }

    /// An error stands until its field is touched.
    private mutating func edited() {
        isRefusing = false
        fields[focus].error = nil
    }
}
