using System.Globalization;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.People.Accounts;
using ResidentPortal.Studio.Shared;
using ResidentPortal.Testing;
using Shouldly;
using System.Text.Json;
using Xunit;

namespace ResidentPortal.Web.Tests.Fuzz;

/// <summary>What people type into a field: dates, times, references, ways of contact, promises.</summary>
public class TypedParsersFuzz
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    private static readonly string[] OfDates =
    [
        "3", "31", "29", "0", "13", "1926", "2026", "26", "/", ".", "-", " ", ",", "March", "feb", "of", "st", "th", "the ", "on ",
        "about ",
        "early ", "late ", "mid ", "last ", "this month", "Tuesday", "today", "yesterday", "2 weeks ago", "999 years ago", "a month ago",
        "do not know", "?", "in ", "0000", "9999", "I", "ı", "since ", " to ", "summer ", "Easter", "weekend", " at 9pm", "(", ")",
    ];

    protected virtual Fuzzing Fuzzing { get; } = new(TimeSpan.FromSeconds(0.35));

    [Fact]
    public void TypedDate_OfAnything_IsADayThatReadsTheSame() => Fuzzing.Hold(Fuzzing.Texts(OfDates), text =>
    {
        if (TypedDate.Read(text, Today, out var date) is { } wrong)
        {
            wrong.ShouldNotBeEmpty();
            return;
        }
        date.ShouldBeInRange(Today.AddYears(-10), Today);
        TypedDate.Read(TypedDate.Write(date), Today, out var again).ShouldBeNull();
        again.ShouldBe(date);
    });

    [Fact]
    public void RoughDate_OfAnything_IsASpanThatReadsTheSame() => Fuzzing.Hold(Fuzzing.Texts(OfDates), text =>
    {
        if (RoughDate.Read(text, Today, out var answer) is { } wrong)
        {
            wrong.ShouldNotBeEmpty();
            return;
        }
        answer.Days.Earliest.ShouldBeLessThanOrEqualTo(answer.Days.Latest);
        if (!answer.Days.IsUnknown)
            answer.Days.Latest.ShouldBeInRange(Today.AddYears(-10), Today);
        RoughDate.Read(answer.Words, Today, out var again).ShouldBeNull();
        again.ShouldBe(answer);
    });

    [Fact]
    public void DateText_OfAnything_IsStoredAsItIsShown() => Fuzzing.Hold(
        Fuzzing.Texts([.. OfDates, "6:30pm", "18:30", "midnight", "T00:00:00", "2026-05-17"]), text =>
        {
            _ = DateText.Shown(text);
            _ = DateText.Time(text);
            if (DateText.Stored(text) is { } stored)
                DateText.Stored(DateText.Shown(stored)).ShouldBe(stored);
        });

    [Fact]
    public void Reference_OfAnything_IsOneThatReadsTheSame() => Fuzzing.Hold(
        Fuzzing.Texts("A", "H", "-", "–", " ", "7K3M", "92QF", "O", "l", "0", "U", "a-7k3m-92qf", ReportReference.New('A').ToString()),
            text =>
        {
            if (ReportReference.TryParse(text, out var reference))
                ReportReference.Parse(reference.ToString()).ShouldBe(reference);
        });

    [Fact]
    public void Contact_OfAnything_IsSafeInAHeader() => Fuzzing.Hold(
        Fuzzing.Texts("sam", "@", ".", "example.com", "+44", "020", "7946", "0000", "ext", "NW9", "4EW", "\r\nBcc: a@b.uk", "<", ">", " ",
            "tel:", "mailto:", "é", "例子", "بريد"),
            text =>
        {
            if (PhoneNumber.Read(text) is { } number)
                PhoneNumber.Read(number).ShouldBe(number);
            foreach (var address in new[] { EmailAddress.Read(text), StaffEmail.Read(text) }.OfType<string>())
            {
                address.ShouldNotContain(letter => char.IsControl(letter) || letter == ' ');
                address.Count(letter => letter == '@').ShouldBe(1);
            }
            if (Postcode.Read(text) is { } postcode)
                Postcode.Read(postcode).ShouldBe(postcode);
        });

    [Fact]
    public void Fields_OfAnything_AreClean() => Fuzzing.Hold(Fuzzing.Texts("a", "\r", "\n", "\u2028", "\u0085", "\u2066", "\u001b"), text =>
    {
        var clean = new FieldValues(new Dictionary<string, string[]> { ["one"] = [text] }).First("one");
        clean.ShouldNotContain(letter => char.IsControl(letter) && letter != '\n' && letter != '\t');
        new FieldValues(new Dictionary<string, string[]> { ["one"] = [clean] }).First("one").ShouldBe(clean);
    });

    [Fact]
    public void Wording_OfAnything_IsAPromiseOrAFault() => Fuzzing.Hold(
        Fuzzing.Texts("We call you ", "{by}", "by ", "{", "}", ".", "!", " ", "{BY}"), text =>
        {
            if (PromiseWording.Check(text) is null)
                text.Split(ServicePromise.By).Length.ShouldBe(2);
        });

    [Fact]
    public void Year_OfAnything_IsOneThatReadsTheSame() => Fuzzing.Hold(
        Fuzzing.Texts("2026", "-", "27", "/", "0000", "9999", "1", "–", " "), text =>
        {
            if (FinancialYear.TryParse(text, out var year))
                FinancialYear.Parse(year.Code).ShouldBe(year);
            _ = Dates.Read(text)?.ToString(CultureInfo.InvariantCulture);
        });

    [Fact]
    public void Answers_OfAnyJson_AreReadOrRefused() => Fuzzing.Hold(
        Fuzzing.Texts("{", "}", "\"danger\"", ":", ",", "[", "]", "null", "1", "{\"$type\":\"choice\",\"value\":\"over\"}", "{\"$type\":",
            "\"text\"",
            "{\"danger\":null}", "\"values\""), text =>
        {
            var json = System.Text.Encoding.UTF8.GetBytes(text);
            try
            {
                var answers = Answers.FromJson(json);
                Answers.FromJson(answers.ToJson()).ShouldBe(answers);
            }
            catch (JsonException)
            {
                // As documented.
            }
        });
}

[Trait(Lane.Name, Lane.Lengthy)]
public sealed class TypedParsersLongFuzz : TypedParsersFuzz
{
    protected override Fuzzing Fuzzing { get; } = new(TimeSpan.FromSeconds(20));
}
