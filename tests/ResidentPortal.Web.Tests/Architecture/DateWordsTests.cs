using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Architecture;

/// <summary>People read dates and times in the same words everywhere, because one file puts them into words.</summary>
public partial class DateWordsTests
{
    [Fact]
    public void SourceFiles_ButOne_PutNoDateIntoWords() =>
        Sources.Files("src").Where(file => !file.EndsWith("Calendar/Dates.cs", StringComparison.Ordinal))
            .Where(file => WrittenForPeople().IsMatch(File.ReadAllText(file))).Select(Sources.Name)
            .ShouldBeEmpty("Days and times are put into words by Domain/Calendar/Dates.");

    [Theory]
    [InlineData("""day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)""", true)]
    [InlineData("""$"on {day:d/M/yyyy}" """, true)]
    [InlineData("""$"at {time:HH:mm}." """, true)]
    [InlineData("""time.ToString(time.Minute == 0 ? "htt" : "h:mmtt")""", true)]
    [InlineData("""day.ToLongDateString()""", true)]
    [InlineData("""time.ToString("t")""", true)]
    [InlineData("""day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)""", false)]
    [InlineData("""$"{day:yyyy-MM-dd}T{time:HH:mm}:00" """, false)]
    [InlineData("""moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")""", false)]
    public void Pattern_OfAFormat_TellsPeopleFromMachines(string code, bool forPeople) =>
        WrittenForPeople().IsMatch(code).ShouldBe(forPeople);

    // A format with the month in letters, the day before the month, or a time without a day in the order of machines before it.
    [GeneratedRegex("""
        ToString\([^;"]*"(?!yyyy)[^";]*(MMM|d/M|dddd|h:mm|H:mm|htt|HH:mm)[^";]*"
        | ToString\([^;]*[?:]\s*"(htt|h:mmtt)"
        | ToString\("[tTfFgGDd]"
        | \{[^{}"]*:\s*(d{1,4}\s|d/|dddd|MMM|h:mm|htt)[^{}"]*\}
        | (?<!T)\{[^{}"]*:H?H:mm[^{}"]*\}
        | To(Long|Short)(Date|Time)String
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex WrittenForPeople();
}
