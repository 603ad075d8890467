using System.Text;
using ResidentPortal.Web.Calendar;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Calendar;

public sealed class CalendarFileTests
{
    private static readonly CalendarDay Plain =
        new("one", new(2026, 7, 1, 0, 30, 0, TimeSpan.FromHours(1)), new(2026, 11, 27), "Last day", "A day");

    private static readonly CalendarEvent Board = new(
        "two", Plain.Made, new(2022, 7, 22), new(2022, 7, 22, 10, 0, 0, TimeSpan.FromHours(1)), "Board", "Questions",
        "Hendon Town Hall, The Burroughs",
        new("https://www.example.org/meetings/2022-07-22"), IsCancelled: false);

    [Fact]
    public void Write_Day_IsPrivateAllDayAndSilent()
    {
        var entry = ICalendar.Read(CalendarFile.Write(Plain));

        entry.ShouldBe(new Dictionary<string, string>
        {
            ["UID"] = "one",
            ["DTSTAMP"] = "20260630T233000Z",
            ["DTSTART;VALUE=DATE"] = "20261127",
            ["SUMMARY"] = "Last day",
            ["DESCRIPTION"] = "A day",
            ["CLASS"] = "PRIVATE",
            ["TRANSP"] = "TRANSPARENT",
        });
    }

    [Fact]
    public void Write_EventThatLasts_EndsWithTheFirstMomentThatIsNoPartOfIt()
    {
        ICalendar.Read(CalendarFile.Write(Board with { End = Board.Start!.Value.AddHours(2) }))["DTEND"].ShouldBe("20220722T110000Z");
        ICalendar.Read(CalendarFile.Write(Board with { Start = null, LastDay = new(2022, 7, 31) }))["DTEND;VALUE=DATE"]
            .ShouldBe("20220801");
    }

    [Theory]
    [InlineData(true, "STATUS", "CANCELLED")]
    [InlineData(false, "STATUS", "CONFIRMED")]
    public void Write_Meeting_IsPublicAndAtItsTime(bool isCancelled, string name, string value)
    {
        var entry = ICalendar.Read(CalendarFile.Write(Board with { IsCancelled = isCancelled }));

        entry["DTSTART"].ShouldBe("20220722T090000Z");
        entry["LOCATION"].ShouldBe("Hendon Town Hall, The Burroughs");
        entry["URL"].ShouldBe("https://www.example.org/meetings/2022-07-22");
        entry["CLASS"].ShouldBe("PUBLIC");
        entry[name].ShouldBe(value);
    }

    [Fact]
    public void Write_MeetingWithoutTimeAndPlace_IsForTheDay()
    {
        var entry = ICalendar.Read(CalendarFile.Write(Board with { Start = null, Place = "" }));

        entry["DTSTART;VALUE=DATE"].ShouldBe("20220722");
        entry.Keys.ShouldNotContain("LOCATION");
    }

    public static TheoryData<string, string> Texts => new()
    {
        { "comma, semicolon; backslash\\", "comma, semicolon; backslash\\" },
        { "colon: \"quotes\"", "colon: \"quotes\"" },
        { "two\r\nlines\nthree", "two\nlines\nthree" },
        { "a\u0007bell\tand a tab", "abelland a tab" },
        { "\\n is not a line break", "\\n is not a line break" },
        { "BEGIN:VEVENT\r\nEND:VEVENT", "BEGIN:VEVENT\nEND:VEVENT" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Write_AnyText_IsReadBackAsItWas(string text, string expected)
    {
        var entry = ICalendar.Read(CalendarFile.Write(Plain with { Summary = text, Description = text + text }));

        entry["SUMMARY"].ShouldBe(expected);
        entry.Count.ShouldBe(7);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("你")]
    [InlineData("🏠")]
    [InlineData(",")]
    public void Write_LongText_IsFoldedBetweenCharacters(string character)
    {
        for (var length = 60; length < 240; length++)
        {
            var text = string.Concat(Enumerable.Repeat(character, length));
            var file = CalendarFile.Write(Plain with { Summary = text });
            ICalendar.Read(file)["SUMMARY"].ShouldBe(text);
        }
        Encoding.UTF8.GetString(CalendarFile.Write(Plain with { Summary = new('a', 68) })).ShouldContain("a\r\n a\r\nDESC");
        Encoding.UTF8.GetString(CalendarFile.Write(Plain with { Summary = new('a', 67) })).ShouldContain("a\r\nDESC");
    }
}
