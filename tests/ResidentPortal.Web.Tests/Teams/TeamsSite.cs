using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Tests.Studio;
using Shouldly;

namespace ResidentPortal.Web.Tests.Teams;

/// <summary>A site on which a noisy neighbour was reported, and somebody of the council, and with staff who look.</summary>
public sealed class TeamsSite : IDisposable
{
    public const string Queue = "noise";
    public const string OtherQueue = "street-scene";
    public const string Managers = "managers";
    public const string Story = "A drum kit at three in the morning.";

    /// <summary>The last paragraph of the first reply that people copy.</summary>
    public const string Markup = "<script>alert(1)</script> reply";

    public StudioUnderTest Staff { get; } = new() { Site = SiteUnderTest.InDevelopment(("Care:Replies:0:Text:2", Markup)) };

    public Task<string> ReportAsync() => SendAsync("", script => script);

    /// <summary>Of somebody who works for the council, which the police may know of too.</summary>
    public Task<string> RestrictedAsync() => SendAsync("", script => script.With("sharing", ("staff", "yes"))
        .With("staff", ("staff", "yes")).With("share-police", ("share-police", "yes")));

    /// <summary>As a program fills it in.</summary>
    public Task<string> HeldAsync() => SendAsync("https://spam.example", script => script);

    /// <summary>The key of its email to the first team.</summary>
    public async Task<string> EmailOfAsync(string reference) => Guid.Parse((await Staff.Site.QueryAsync(
        $"SELECT o.Id FROM Outbox o JOIN Reports r ON r.Id = o.ReportId WHERE r.Reference = '{reference}' AND o.Kind = 'Team'"))[0][0]
            .ToString()!).ToString("N");

    /// <summary>As if the mailbox had not taken it.</summary>
    public async Task<string> FailedEmailOfAsync(string reference)
    {
        await Staff.Site.MailAsync();
        await using var context = await Staff.Services.GetRequiredService<IDbContextFactory<ReportsContext>>().CreateDbContextAsync();
        await context.Outbox
            .Where(m => m.Kind == MessageKind.Team && context.Reports.Any(r => r.Id == m.ReportId && r.Reference == reference))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MessageState.Failed)
                .SetProperty(x => x.DeliveredAt, (DateTimeOffset?)null).SetProperty(x => x.LastOutcome, "mailbox-refused"));
        return await EmailOfAsync(reference);
    }

    private async Task<string> SendAsync(string website, Func<AnswerScript, AnswerScript> also)
    {
        var resident = Staff.Site.Resident();
        var script = AnswerScript.Least
            .With("what-happened", ("what-happened", $"{Story} {Guid.NewGuid():N}"), ("when", "today"))
            .With("problem", ("kind", "noise")).With("home", ("home", "owner"));
        await resident.GoToAsync("check-answers", also(script));
        await resident.PostAsync(resident.CheckAnswers, ("website", website));
        return (await resident.GetAsync(resident.Received)).Reference.ShouldNotBeNull();
    }

    public void Dispose() => Staff.Dispose();
}
