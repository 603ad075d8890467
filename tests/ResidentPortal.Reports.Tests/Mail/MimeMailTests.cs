using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MimeKit;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Mail;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Mail;

/// <summary>The message as other programs read it.</summary>
public class MimeMailTests
{
    [Theory]
    [InlineData("Resident services")]
    [InlineData("Council \"contact\" centre")]
    [InlineData("Smith, Jones & Co. <nobody@example.org>")]
    [InlineData("Cyngor Sir Gâr – gwasanaethau")]
    [InlineData("back\\slash (comment)")]
    [InlineData("")]
    public async Task Of_AnyNameOfASender_IsReadAsItWasWritten(string name)
    {
        var read = await WrittenAndReadAsync(Message(), name);
        var from = read.From.Mailboxes.ShouldHaveSingleItem();
        (from.Name ?? "", from.Address).ShouldBe((name, "no-reply@council.example"));
    }

    [Fact]
    public async Task Of_UrgentMessage_HasWhatMailProgramsActOn()
    {
        var read = await WrittenAndReadAsync(Message() with { Urgent = true });
        read.MessageId.ShouldBe("1@council.example");
        read.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        (read.Headers["Priority"], read.Headers["Importance"], read.Headers["X-Priority"]).ShouldBe(("urgent", "high", "1"));
        (await WrittenAndReadAsync(Message())).Headers.ShouldNotContain(header =>
            header.Field.EndsWith("Priority", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_Words_EndTheirLinesAsMailDoes()
    {
        var raw = await RawAsync(Message() with { Text = "one\ntwo\r\nthree\n.\n" + new string('x', 2000) + "\n" });
        raw.ShouldContain("\r\none\r\ntwo\r\nthree\r\n.\r\n");
        raw.ShouldNotContain("=0A");
        raw.ShouldNotContain("=0D");
        raw.Split("\r\n").ShouldAllBe(line => line.Length <= 78 && !line.Contains('\n'));
    }

    [Fact]
    public void Of_AnyWords_AreReadAsTheyWereWritten() => Prop.ForAll<NonNull<string>, NonNull<string>>((subject, words) =>
    {
        var message = Message() with { Subject = PlainText.OneLine(subject.Get), Text = PlainText.Clean(words.Get) + "\n" };
        var read = WrittenAndReadAsync(message).GetAwaiter().GetResult();
        read.TextBody!.ReplaceLineEndings("\n").ShouldBe(message.Text.ReplaceLineEndings("\n"));
        read.Subject!.Trim().ShouldBe(message.Subject.Trim());
        read.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe(message.To);
    }).QuickCheckThrowOnFailure();

    private static async Task<MimeMessage> WrittenAndReadAsync(MailMessageContent message, string name = "") =>
        MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(await RawAsync(message, name))));

    private static async Task<string> RawAsync(MailMessageContent message, string name = "")
    {
        using var mail = MimeMail.Of(message, new() { From = "no-reply@council.example", FromName = name });
        using var raw = new MemoryStream();
        await mail.WriteToAsync(MimeMail.Format, raw);
        return Encoding.UTF8.GetString(raw.ToArray());
    }

    private static MailMessageContent Message() => new()
    {
        MessageId = "<1@council.example>",
        To = "team@council.example",
        Subject = "A-7K3M-92QF",
        Text = "Text\n",
        Html = "<p>HTML</p>\n",
    };
}
