import TerminalKit
import Testing

@Suite struct TextFieldTests {
    @Test func pastedLineBreaksBecomeSpaces() {
        var field = TextField("a")

        field.paste("b\nc\td")

        #expect(field.text == "ab c d")
    }

    @Test func aCombiningScalarJoinsTheCharacterBefore() {
        var field = TextField()
        for scalar in "e\u{301}x".unicodeScalars { _ = field.handle(.character(scalar)) }

        _ = field.handle(.backspace)
        _ = field.handle(.backspace)

        #expect(field.isEmpty)
    }

    @Test func editingHappensAtTheCursor() {
        var field = TextField("one two three")

        for key in [Key.control("w"), .home, .delete, .right, .character("X")] {
            _ = field.handle(key)
        }

        #expect(field.text == "nXe two ")
    }

    @Test func aLongTextScrollsToTheCursor() {
        var buffer = Buffer(size: Size(rows: 1, columns: 10))

        TextField("0123456789abcdef").draw(
            into: &buffer, row: 0, column: 0, columns: 10, role: .input, isFocused: true)

        #expect(buffer.text() == ["‹89abcdef"])
        #expect(buffer.cursor == Buffer.Cursor(row: 0, column: 9))
    }
}

@Suite struct TextAreaTests {
    @Test func linesAreWrappedAtSpaces() {
        var buffer = Buffer(size: Size(rows: 3, columns: 12))

        TextArea("one two three four").draw(
            into: &buffer, in: Rect(row: 0, column: 0, rows: 3, columns: 12), role: .input,
            isFocused: true)

        #expect(buffer.text() == ["one two", "three four", ""])
    }

    @Test func upInTheFirstRowLeadsOut() {
        var area = TextArea("one\ntwo")

        let isTaken = [area.handle(.up, columns: 20), area.handle(.up, columns: 20)]
        #expect(isTaken == [true, false])
        _ = area.handle(.character("X"), columns: 20)

        #expect(area.text == "oneX\ntwo")
    }

    @Test func aWordLongerThanARowIsBroken() {
        var buffer = Buffer(size: Size(rows: 3, columns: 5))

        TextArea("abcdefghij").draw(
            into: &buffer, in: Rect(row: 0, column: 0, rows: 3, columns: 5), role: .input,
            isFocused: false)

        #expect(buffer.text() == ["abcd", "efgh", "ij"])
    }
}

@Suite struct FormTests {
    private func form() -> Form {
        Form([
            .text("name", "Name"),
            .choice(
                "kind", "Kind",
                [
                    PickerOption(code: "A01", words: "first"),
                    PickerOption(code: "A02", words: "second"),
                ]),
            .several(
                "tags", "Tags",
                [PickerOption(code: "FIN", words: "money"), PickerOption(code: "PID", words: "")]),
            .text("last", "Last"),
        ])
    }

    private func type(_ text: String, into form: inout Form) -> Form.Answer {
        var answer = Form.Answer.stays
        for scalar in text.unicodeScalars {
            answer = form.handle(scalar == "\n" ? .enter : .character(scalar))
        }
        return answer
    }

    @Test func enterOnTheLastFieldSaves() {
        var form = form()

        let answers = [type("Kim\nA02\nFIN\nend", into: &form), form.handle(.enter)]

        #expect(answers == [.stays, .save])
        #expect(form["name"] == "Kim")
        #expect(form["kind"] == "A02")
        #expect(form.chosen("tags") == ["FIN"])
    }

    @Test func spaceTicksSeveral() {
        var form = form()
        _ = type("Kim\n\n", into: &form)

        for key in [Key.character(" "), .character(" "), .down, .character(" "), .enter] {
            _ = form.handle(key)
        }

        #expect(form.chosen("tags") == ["FIN", "PID"])
    }

    @Test func anErrorLeadsToItsFieldAndGoesWithTheFirstKey() {
        var form = form()

        let isGood = form.report(["last": "Wrong."])
        #expect(!isGood)
        #expect(form.focused?.id == "last")
        _ = form.handle(.character("x"))

        #expect(form.field("last")?.error == nil)
    }

    @Test func leavingAPickerChangesNothing() {
        var form = form()
        _ = type("Kim\nA02", into: &form)

        _ = form.handle(.escape)

        #expect(form["kind"].isEmpty)
        #expect(form.picker == nil)
        let answer = form.handle(.escape)
        #expect(answer == .leave)
    }

    @Test func aPasteTooLongIsRefusedInWords() {
        var form = form()
        form.paste(String(repeating: "x", count: 4097))

        #expect(form["name"].isEmpty)
        #expect(form.field("name")?.error?.hasPrefix("Too long to paste") == true)
        form.paste("Kim")

        #expect(form["name"] == "Kim")
        #expect(form.field("name")?.error == nil)
    }

    @Test func aHintLongerThanItsRowIsWrapped() {
        let form = Form([
            .text("a", "A", hint: "one two three four five six seven eight nine ten eleven"),
            .text("b", "B"),
        ])
        var buffer = Buffer(size: Size(rows: 6, columns: 60))

        form.draw(into: &buffer, in: Rect(row: 0, column: 0, rows: 6, columns: 60))

        let rows = buffer.text()
        #expect(rows[1].hasSuffix("seven eight"))
        #expect(rows[2].hasSuffix("  nine ten eleven"))
        #expect(rows[3].contains("B"))
    }

    @Test func aSecretNeverEntersTheForm() {
        var form = Form([FormField("secret", "Secret", .secret(isEmpty: true))])

        let answer = form.handle(.character("x"))
        form.paste("pasted")

        #expect(answer == .secret("secret", .character("x")))
        #expect(form["secret"].isEmpty)
    }
}

@Suite struct ListCursorTests {
    @Test func theChoiceStaysInsideAndInSight() {
        var cursor = ListCursor()

        _ = cursor.handle(.end, count: 100, page: 10)
        #expect(cursor.selected == 99)
        #expect(cursor.visible(count: 100, page: 10) == 90..<100)
        cursor.settle(count: 5, page: 10)

        #expect(cursor.selected == 4)
        #expect(cursor.visible(count: 5, page: 10) == 0..<5)
    }

    @Test func anEmptyListHasNoRows() {
        var cursor = ListCursor(selected: 3)
        cursor.settle(count: 0, page: 10)

        #expect(cursor.visible(count: 0, page: 10).isEmpty)
    }
}

@Suite struct ColumnTests {
    @Test func aStandInInATableIsToldFromItsLetters() {
        var buffer = Buffer(size: Size(rows: 1, columns: 40))
        let row = Columns.fit("a\u{202E}", 12) + Columns.fit("<U+202E>", 12)

        buffer.writeRow(
            row, in: Rect(row: 0, column: 0, rows: 1, columns: 40), isSelected: false)

        #expect(buffer.text() == ["  a<U+202E>   <U+202E>"])
        #expect(buffer[0, 3].isStandIn)
        #expect(!buffer[0, 14].isStandIn)
    }

    @Test(arguments: ["\u{301}x", "é\u{301}\u{302}\u{303}\u{304}\u{305}", "漢字漢字漢", "", "\t", "👩‍👩‍👧"])
    func everyCellIsAsWideAsItsColumn(text: String) {
        for columns in [1, 4, 9] {
            let row = "a" + Columns.fit(text, columns) + "b"

            #expect(SafeText(row).columns == columns + 2)
        }
    }
}
