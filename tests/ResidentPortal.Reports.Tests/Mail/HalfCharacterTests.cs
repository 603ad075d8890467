using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Mail;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Mail;

/// <summary>What no email can hold is refused as documented, or left out.</summary>
public class HalfCharacterTests
{
    // Not by theories: what is no whole character does not come through the list of tests.
    [Fact]
    public void Clean_OfHalfACharacter_IsTheMarkForIt()
    {
        foreach (var (text, clean) in new[] { ("Noise \ud800 at night", "Noise \ufffd at night"), ("\udc00", "\ufffd"),
            ("Noise 💥", "Noise 💥") })
        {
            PlainText.Clean(text).ShouldBe(clean);
            using var mail = MimeMail.Of(Message("team@council.internal", PlainText.OneLine(text)), From);
            mail.Subject.ShouldBe(clean);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address")]
    public void Message_ToNoMailbox_IsAFormatException(string to) =>
        Should.Throw<FormatException>(() => MimeMail.Of(Message(to, "Noise"), From).Dispose());

    private static MailOptions From => new() { From = "no-reply@council.internal" };

    private static MailMessageContent Message(string to, string subject) => new()
    {
        MessageId = "<1@council.internal>",
        To = to,
        Subject = subject,
        Text = "",
        Html = "",
    };
}
