//! A point in time as text that people can read too: `2026-12-01T09:30:00Z` (RFC 3339, section
//! 5.6, UTC, whole seconds, years of four digits).
//!
//! Days and dates into each other as in Howard Hinnant, "chrono-Compatible Low-Level Date
//! Algorithms": years begin in March, so the leap day is a year's last.

use super::Timestamp;

const SECONDS_A_DAY: i64 = 24 * 60 * 60;
const DAYS_IN_400_YEARS: i64 = 146_097;
/// From the first of March of the year 0 to the Unix epoch.
const DAYS_BEFORE_THE_EPOCH: i64 = 719_468;

impl Timestamp {
    /// This point as text, without its milliseconds.
    pub fn to_utc(self) -> String {
        let seconds = self.0.div_euclid(1000);
        let (year, month, day) = date_of(seconds.div_euclid(SECONDS_A_DAY));
        let of_day = seconds.rem_euclid(SECONDS_A_DAY);
        let (hour, minute, second) = (of_day / 3600, of_day / 60 % 60, of_day % 60);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }

    /// The point that such a text names; `None` for any other text.
    pub fn from_utc(text: &str) -> Option<Self> {
        let number = |from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok();
        let days = days_of(number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let seconds = number(11, 13)? * 3600 + number(14, 16)? * 60 + number(17, 19)?;
        let point = Self((days * SECONDS_A_DAY + seconds) * 1000);
        // Whatever is no date, or spelled otherwise, does not come back as it was.
        (point.to_utc() == text).then_some(point)
    }
}

/// Year, month and day of a day counted from the Unix epoch.
const fn date_of(day: i64) -> (i64, i64, i64) {
    let day = day + DAYS_BEFORE_THE_EPOCH;
    let (era, day) = (day.div_euclid(DAYS_IN_400_YEARS), day.rem_euclid(DAYS_IN_400_YEARS));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let from_march = (5 * day + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day - (153 * from_march + 2) / 5 + 1)
}

/// The other way.
const fn days_of(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
    let from_march = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * from_march + 2) / 5 + day - 1;
    era * DAYS_IN_400_YEARS + year * 365 + year / 4 - year / 100 + day_of_year - DAYS_BEFORE_THE_EPOCH
}

#[cfg(test)]
mod tests {
    use super::Timestamp;

    #[test]
    fn a_point_is_read_as_it_was_written() {
        let rows = [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (951_868_799, "2000-02-29T23:59:59Z"),
            (1_796_117_400, "2026-12-01T09:30:00Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
        ];
        for (seconds, text) in rows {
            let point = Timestamp::from_millis(seconds * 1000);
            assert_eq!(point.to_utc(), text);
            assert_eq!(Timestamp::from_utc(text), Some(point), "{text}");
        }
        assert_eq!(Timestamp::from_millis(1999).to_utc(), "1970-01-01T00:00:01Z");
    }

    #[test]
    fn what_is_no_such_text_is_none() {
        for text in [
            "",
            "2026-12-01",
            "2026-02-30T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-12-01T24:00:00Z",
            "2026-12-01T09:30:00",
            "2026-12-01T09:30:00Z ",
            "2026-12-01 09:30:00Z",
            "+026-12-01T09:30:00Z",
            "lost the phone, she says",
            "2026–12–01T09:30Z",
        ] {
            assert_eq!(Timestamp::from_utc(text), None, "{text}");
        }
    }
}
