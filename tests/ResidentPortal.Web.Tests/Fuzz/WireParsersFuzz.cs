using System.Net;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Primitives;
using MimeKit;
using ResidentPortal.Hosting.Files;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.People.Sessions;
using ResidentPortal.Reports.Drafts;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Studio.Shared;
using ResidentPortal.Testing;
using ResidentPortal.Web.Calendar;
using ResidentPortal.Web.Site.Cache;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Fuzz;

/// <summary>Addresses, headers and cookies that come in, and the files and emails that go out with what somebody typed in them.</summary>
public class WireParsersFuzz
{
    protected virtual Fuzzing Fuzzing { get; } = new(TimeSpan.FromSeconds(0.35));

    [Fact]
    public void ReturnAddress_OfAnything_StaysInTheStudio() => Fuzzing.Hold(
        Fuzzing.Texts("/studio", "/", "\\", "?", "#", "..", "//", "evil.example", "@", "%2f", "%5c", "https:", "pages", "\t", ";"),
            wanted =>
        {
            if (StudioPaths.Local(wanted) is not { } local)
                return;
            var led = new Uri(new Uri("https://council.internal/studio/sign-in"), local);
            led.Host.ShouldBe("council.internal");
            led.AbsolutePath.ShouldStartWith("/studio");
            StudioPaths.SignInFor(wanted).ShouldStartWith(StudioPaths.SignIn);
        });

    [Fact]
    public void Seal_OfAnything_OpensOnlyOurs()
    {
        var seal = new TimedSeal(new EphemeralDataProtectionProvider(), "fuzz", TimeProvider.System);
        var ours = seal.Seal("words", TimeSpan.FromHours(1));
        Fuzzing.Hold(Fuzzing.Texts(ours, ours[..20], ours[20..], "A", "=", "-", "_", "+", "/"), text =>
        {
            (seal.Open(text) ?? "words").ShouldBe("words");
            if (DraftToken.IsWellFormed(text))
                text.Length.ShouldBe(43);
        });
    }

    [Fact]
    public void Encoding_OfAnyHeader_IsOneThatWasAskedFor() => Fuzzing.Hold(
        Fuzzing.Texts("br", "gzip", ",", ";", "q=0", "q=1", "q=0.000", "*", "identity", " ", "BR", "gzip;q=0.5"), header =>
        {
            foreach (var values in new StringValues[] { header, new[] { header, header }, new(["br", null, header]) })
            {
                if (ContentCodings.Accepted(values).Token() is { } token)
                    values.ToString().ShouldContain(token, Case.Insensitive);
            }
            BrowserName.From(header).ShouldNotBeEmpty();
        });

    [Fact]
    public void Network_OfAnyAddress_IsOne() => Fuzzing.Hold(
        Fuzzing.Bytes([127, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], [0x20, 1, 0x0D, 0xB8], new byte[8]), bytes =>
        {
            foreach (var length in new[] { 4, 16 })
                AddressPrefix.Of(new IPAddress([.. bytes.Concat(new byte[16]).Take(length)])).Length.ShouldBeOneOf(6, 14);
        });

    [Fact]
    public void Table_OfAnything_ReadsTheSame() => Fuzzing.Hold(
        Fuzzing.Texts("a", ",", "\"", "\"\"", "\r", "\n", "=1+1", "+", "-", "@", "\t", ";"), cell =>
        {
            Cells(CsvFile.Line([cell, "b", cell])).ShouldBe([cell, "b", cell]);
            CsvFile.Harmless(cell).FirstOrDefault('x').ShouldNotBeOneOf('=', '+', '-', '@', '\t', '\r', '\n');
        });

    [Fact]
    public void CalendarFile_OfAnything_IsWhole() => Fuzzing.Hold(
        Fuzzing.Texts("BEGIN:VALARM", "\r\n", "\n", "\u2028", "\u0085", ";", ",", "\\", "\\n", "END:VEVENT", "é", "💥", ":", "\"",
            "words "), text =>
        {
            var file = Encoding.UTF8.GetString(CalendarFile.Write(new CalendarEvent(
                text, DateTimeOffset.UnixEpoch, new(2026, 3, 10), null, text, text, text, new("https://council.internal/meetings"),
                    false)));
            file.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
            var lines = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
            lines.Where(line => line.StartsWith("BEGIN:", StringComparison.Ordinal)).ShouldBe(["BEGIN:VCALENDAR", "BEGIN:VEVENT"]);
            lines.Where(line => line.StartsWith("END:", StringComparison.Ordinal)).ShouldBe(["END:VEVENT", "END:VCALENDAR"]);
            file.ShouldNotContain(letter => char.IsControl(letter) && letter != '\r' && letter != '\n');
        });

    [Fact]
    public void Email_OfAnything_HasNoHeaderOrMarkupOfItsOwn() => Fuzzing.Hold(
        Fuzzing.Texts("\r\nBcc: a@b.uk", "\n\nbody", "<b>", "&lt;", "</p>", "\"", "'", "words ", "\u2028", "\u0085", "\u202e",
            "=?utf-8?q?x?=", "é", ".\r\n"), text =>
        {
            PlainText.OneLine(text).ShouldNotContain(letter => char.IsControl(letter));
            PlainText.Wrap(text, "  ").ShouldNotContain(letter => char.IsControl(letter) && letter != '\n');
            var html = EmailHtml.Of($"<p>{text}</p>").ToString();
            html[3..^4].ShouldNotContain(letter => letter == '<' || letter == '>' || letter == '"');

            using var written = MimeMail.Of(new()
            {
                MessageId = "<1@council.internal>",
                To = "team@council.internal",
                Subject = PlainText.OneLine(text),
                Text = PlainText.Wrap(text),
                Html = html,
            }, new() { From = "no-reply@council.internal", FromName = "Council" });
            written.Headers.Select(header => header.Field)
                .ShouldBe(["Date", "Message-Id", "Subject", "From", "To", "Auto-Submitted"], ignoreOrder: true);
            written.To.Count.ShouldBe(1);
        });

    [Fact]
    public void Recipient_OfAnything_IsOneMailboxOrRefused() => Fuzzing.Hold(
        Fuzzing.Texts("team", "@", "council.internal", ",", ";", "<", ">", "\"", "\r\n", " ", "(", ")", "\\"), text =>
        {
            try
            {
                using var written = MimeMail.Of(
                    new() { MessageId = "<1@council.internal>", To = text, Subject = "", Text = "", Html = "" },
                    new() { From = "no-reply@council.internal", FromName = "Council" });
                MailboxAddress.TryParse(written.To.Mailboxes.Single().Address, out _).ShouldBeTrue();
                written.To.Mailboxes.Single().Address.ShouldNotContain(letter => letter == '\r' || letter == '\n');
            }
            catch (FormatException)
            {
                // As documented.
            }
        });

    /// <summary>As RFC 4180 reads one line.</summary>
    private static List<string> Cells(string line)
    {
        line.ShouldEndWith("\r\n");
        var cells = new List<string>();
        var rest = line[..^2];
        while (true)
        {
            var cell = new StringBuilder();
            if (rest.StartsWith('"'))
            {
                var at = 1;
                for (; rest[at] != '"' || (at + 1 < rest.Length && rest[at + 1] == '"'); at++)
                {
                    cell.Append(rest[at]);
                    if (rest[at] == '"')
                        at++;
                }
                rest = rest[(at + 1)..];
            }
            else
            {
                var end = rest.IndexOf(',', StringComparison.Ordinal) is var found and >= 0 ? found : rest.Length;
                cell.Append(rest[..end]);
                rest = rest[end..];
            }
            cells.Add(cell.ToString());
            if (rest.Length == 0)
                return cells;
            rest = rest[1..];
        }
    }
}

[Trait(Lane.Name, Lane.Lengthy)]
public sealed class WireParsersLongFuzz : WireParsersFuzz
{
    protected override Fuzzing Fuzzing { get; } = new(TimeSpan.FromSeconds(20));
}
