using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Editing;
using ResidentPortal.Authoring.Pages;
using ResidentPortal.Content.Model;
using ResidentPortal.People.Access;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Studio.Reminders;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Reminders;

// Administrators whom other tests make would be written to, too.
public class PageRemindersTests(StudioUnderTest studio) : IClassFixture<StudioUnderTest>
{
    [Fact]
    public async Task SendDue_PagesPastTheirDate_AreInOneEmailToWhoSavedThemLast()
    {
        var (_, writer) = await studio.SignedInAsync([Roles.Editor]);
        var (_, administrator) = await studio.SignedInAsync([Roles.Administrator]);
        var reminders = studio.Services.GetRequiredService<PageReminders>();
        // Pages of the shipped content may be due on the day of the test: they are nobody's, so the administrator's.
        (await reminders.SendDueAsync(default)).ShouldBeTrue();
        var before = (await studio.Site.MailAsync()).Count;

        var first = await PublishDueAsync("Stay safe <script>alert(1)</script>", writer.UserName!);
        var second = await PublishDueAsync("Older pages", writer.UserName!);
        var orphan = await PublishDueAsync("Of somebody who has left", "left@council.test");
        (await reminders.SendDueAsync(default)).ShouldBeTrue();
        var sent = (await studio.Site.MailAsync())
            .Where(mail => mail.Text.Contains(first.ToString(), StringComparison.Ordinal)
                || mail.Text.Contains(orphan.ToString(), StringComparison.Ordinal)).ToList();

        sent.Select(mail => mail.To).ShouldBe([writer.Email!, administrator.Email!], ignoreOrder: true);
        sent.ShouldAllBe(mail => mail.Subject == "Pages to read again");
        var own = sent.Single(mail => mail.To == writer.Email);
        own.Text.ShouldContain($"/studio/pages/{second}");
        own.Text.ShouldNotContain(orphan.ToString());
        own.Html.ShouldContain("&lt;script&gt;");
        own.Html.ShouldNotContain("<script");

        (await reminders.SendDueAsync(default)).ShouldBeTrue();
        (await studio.Site.MailAsync()).Count.ShouldBe(before + 2, "Each is named once for each of its dates.");
    }

    [Fact]
    public async Task SendDue_TwoServersAtOnce_SendOneEmail()
    {
        var (_, writer) = await studio.SignedInAsync([Roles.Author]);
        await studio.Services.GetRequiredService<PageReminders>().SendDueAsync(default);
        var page = await PublishDueAsync("Read me again", writer.UserName!);
        var mail = new OtherServerMeanwhile(studio.Services.GetRequiredService<PageReminders>());
        var ours = ActivatorUtilities.CreateInstance<PageReminders>(studio.Services, mail);

        (await ours.SendDueAsync(default)).ShouldBeFalse("what was not sent is tried again");
        mail.Sent.ShouldBe([writer.Email!]);
        (await studio.Site.MailAsync()).ShouldNotContain(sent => sent.Text.Contains(page.ToString(), StringComparison.Ordinal));

        // The other server takes over what the first could not send.
        (await studio.Services.GetRequiredService<PageReminders>().SendDueAsync(default)).ShouldBeTrue();
        (await studio.Site.MailAsync()).Count(sent => sent.Text.Contains(page.ToString(), StringComparison.Ordinal)).ShouldBe(1);
    }

    private async Task<Guid> PublishDueAsync(string name, string who)
    {
        var editing = studio.Services.GetRequiredService<ContentEditing>();
        var home = (await studio.Services.GetRequiredService<PageLists>().BelowAsync(null, default))[0].Key;
        var node = new ContentNode(
            Guid.NewGuid(), home, "textPage", new LocalisedText(name), 0, DateTimeOffset.UtcNow, [], [],
            new Dictionary<string, LocalisedText>(StringComparer.OrdinalIgnoreCase) { ["reviewDate"] = new("2026-01-05T00:00:00") });
        var saved = await editing.SaveDraftAsync(node, 0, who, default);
        (await editing.PublishAsync(node.Key, null, null, saved.Version, who, default)).IsDone.ShouldBeTrue();
        return node.Key;
    }

    /// <summary>A mail server that is slow enough for another server to try the same, and then fails.</summary>
    private sealed class OtherServerMeanwhile(PageReminders other) : IMailTransport
    {
        public List<string> Sent { get; } = [];

        public TimeSpan Limit => TimeSpan.FromSeconds(30);

        public async Task<SendOutcome> SendAsync(MailMessageContent message, CancellationToken cancellationToken)
        {
            Sent.Add(message.To);
            (await other.SendDueAsync(cancellationToken)).ShouldBeFalse("it looks again later whether the first has managed");
            return new(SendResult.Temporary, "greylisted");
        }
    }
}
