import Casework
import Foundation

/// Moments as officers write and read them: `YYYY-MM-DD hh:mm`, universal time.
enum Moment {
    static func text(_ moment: Date) -> String {
        String(Timestamp.text(moment).prefix(16)).replacing("T", with: " ")
    }

    static func parse(_ text: String) -> Date? {
        let parts = text.split(separator: " ")
        guard let first = parts.first, let day = CalendarDay(String(first)) else { return nil }
        let days = day.days(since: CalendarDay(of: Date(timeIntervalSince1970: 0)))
        guard parts.count > 1 else { return Date(timeIntervalSince1970: Double(days) * 86_400) }
        let time = parts[1].split(separator: ":").map { Int($0) }
        guard parts.count == 2, time.count == 2, let hour = time[0], let minute = time[1],
            (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        return Date(
            timeIntervalSince1970: Double(days) * 86_400 + Double(hour * 3_600 + minute * 60))
    }
}
