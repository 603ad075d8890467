using Microsoft.Extensions.Options;
using ResidentPortal.Reports.Mail;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Mail;

/// <summary>Against a stand-in that speaks what GOV.UK Notify documents.</summary>
public class NotifyTransportTests
{
    [Fact]
    public async Task SendAsync_Taken_FillsTheTemplate()
    {
        await using var notify = await NotifyStandIn.StartAsync();
        using var transport = Transport(notify);
        (await transport.SendAsync(Message(), CancellationToken.None)).ShouldBe(SendOutcome.Accepted);

        var sent = notify.Sent.ShouldHaveSingleItem();
        sent.GetProperty("email_address").GetString().ShouldBe("noise@council.example");
        sent.GetProperty("template_id").GetString().ShouldBe(NotifyStandIn.Template);
        sent.GetProperty("reference").GetString().ShouldBe("0123456789abcdef0123456789abcdef");
        sent.GetProperty("personalisation").GetProperty("subject").GetString().ShouldBe("A-7K3M-92QF");
        sent.GetProperty("personalisation").GetProperty("body").GetString().ShouldBe("\\# Not a heading – “größer”\n");
    }

    [Theory]
    [InlineData(400, "ValidationError", "email_address Not a valid email address", SendResult.Permanent, "mailbox-refused", false)]
    [InlineData(400, "BadRequestError", "Emails cannot be longer than 2000000 bytes. Your message is 2000001 bytes.",
        SendResult.TooLarge, "too-large", false)]
    [InlineData(400, "BadRequestError", "Can't send to this recipient using a team-only API key",
        SendResult.Temporary, "refused-by-policy", true)]
    [InlineData(400, "BadRequestError", "Cannot send to this recipient when service is in trial mode",
        SendResult.Temporary, "refused-by-policy", true)]
    [InlineData(400, "BadRequestError", "Missing personalisation: name", SendResult.Temporary, "template-refused", true)]
    [InlineData(403, "AuthError", "Error: Your system clock must be accurate to within 30 seconds",
        SendResult.Temporary, "sign-in-refused", true)]
    [InlineData(404, "NoResultFound", "No result found", SendResult.Temporary, "relay-refused", true)]
    [InlineData(429, "RateLimitError", "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds",
        SendResult.Temporary, "refused-for-now", false)]
    [InlineData(429, "TooManyRequestsError", "Exceeded send limits (250000) for today", SendResult.Temporary, "limit-reached", true)]
    [InlineData(500, "Exception", "Internal server error", SendResult.Temporary, "refused-for-now", false)]
    [InlineData(504, "", "", SendResult.Unknown, "timed-out", false)]
    public async Task SendAsync_Refused_IsSortedByWhatToDo(
        int status, string error, string message, SendResult result, string code, bool ours)
    {
        await using var notify = await NotifyStandIn.StartAsync();
        notify.Refusal = (status, error, message);
        using var transport = Transport(notify);
        (await transport.SendAsync(Message(), CancellationToken.None)).ShouldBe(new SendOutcome(result, code, status, ours));
    }

    [Fact]
    public async Task SendAsync_AnotherKey_WaitsAndRaisesTheAlarm()
    {
        await using var notify = await NotifyStandIn.StartAsync();
        using var transport = Transport(notify, NotifyStandIn.Key[..^1] + "1");
        (await transport.SendAsync(Message(), CancellationToken.None))
            .ShouldBe(new SendOutcome(SendResult.Temporary, "sign-in-refused", 403, OurFault: true));
    }

    [Fact]
    public async Task SendAsync_NotifyIsDown_IsUnreachable()
    {
        var notify = await NotifyStandIn.StartAsync();
        using var transport = Transport(notify);
        await notify.DisposeAsync();
        (await transport.SendAsync(Message(), CancellationToken.None)).ShouldBe(new SendOutcome(SendResult.Temporary, "unreachable"));
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("a@b.example\r\nBcc: everyone@else.example")]
    public async Task SendAsync_AddressThatIsNone_IsPermanent(string to)
    {
        await using var notify = await NotifyStandIn.StartAsync();
        using var transport = Transport(notify);
        (await transport.SendAsync(Message() with { To = to }, CancellationToken.None))
            .ShouldBe(new SendOutcome(SendResult.Permanent, "bad-address"));
        notify.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("# heading", "\\# heading")]
    [InlineData("- item\n* item\n1. item", "\\- item\n\\* item\n1\\. item")]
    [InlineData("---", "\\---")]
    [InlineData("^ inset\n• item\nTitle\n=====", "\u200b^ inset\n\u200b• item\nTitle\n\u200b=====")]
    [InlineData("[a link](https://evil.example/)", "\\[a link\\](https://evil.example/)")]
    [InlineData("back\\slash", "back\\\\slash")]
    [InlineData("See https://portal.example/we-have-it?t=a_b-[c]\\d now", "See https://portal.example/we-have-it?t=a_b-[c]\\d now")]
    [InlineData("    indented\n  - twice", "\u00a0\u00a0\u00a0\u00a0indented\n\u00a0\u00a0\\- twice")]
    [InlineData("It cost 1.50. Then - as always - #3 rang.\r\n\r\nEnd", "It cost 1.50. Then - as always - #3 rang.\n\nEnd")]
    public void Plain_OfWords_HasNothingThatNotifyActsOn(string text, string written) => NotifyMarkdown.Plain(text).ShouldBe(written);

    private static NotifyTransport Transport(NotifyStandIn notify, string key = NotifyStandIn.Key) => new(
        Options.Create(new MailOptions
        {
            Notify = new() { ApiKey = key, TemplateId = NotifyStandIn.Template, BaseAddress = notify.Address, TimeoutSeconds = 10 },
        }),
        TimeProvider.System);

    private static MailMessageContent Message() => new()
    {
        MessageId = "<0123456789abcdef0123456789abcdef@council.example>",
        To = "noise@council.example",
        Subject = "A-7K3M-92QF",
        Text = "# Not a heading – “größer”\n",
        Html = "<p>HTML</p>\n",
    };
}
