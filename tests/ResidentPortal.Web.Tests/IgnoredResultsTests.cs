using Microsoft.AspNetCore.Identity;
using ResidentPortal.Content.Published;
using ResidentPortal.Domain.Forms;
using ResidentPortal.People.Storage;
using ResidentPortal.Reports.Storage;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests;

/// <summary>Whoever asks for something to be done looks at whether it was.</summary>
public class IgnoredResultsTests
{
    /// <summary>What may be passed over, with the reason.</summary>
    private static readonly string[] Allowed =
    [
        // Whether a line was added to the comparison, which one caller wants to know.
        "VersionComparison.Between passes over Boolean of VersionComparison.Add",
        // The database is empty, so nothing can be in the way of what is brought in.
        "ContentImport+<FillAsync>",
        // Whether there was anything new, which only tests ask.
        "LiveSiteRefresh+<PrepareAsync>",
        "LiveSiteRefresh+<TryRefreshAsync>",
        // Somebody rang; there is nothing to it but that.
        "OutboxSignal+<WaitAsync>",
        // Whoever waits for what is written has a task of their own, which the work ends.
        "GroupWriter.WriteAsync passes over Task of Task.Run",
        // What became of a message is put where the round looks for it.
        "SendingRound.SendReady passes over Task of Task.Run",
        // Another server was further already.
        "AskedMessages+<RaiseAsync>",
        "ListFollower+<RaiseAsync>",
        "DefaultOwners+<RaiseAsync>",
        // There is more, which the next look takes.
        "ListWorker+<ExecuteAsync>",
        "RightsWorker+<ExecuteAsync>",
        // Another server has it by now, and sees to it.
        "ExportMaker+<MakeAsync>",
        "ExportMaker+<MakeNextAsync>",
        // What was put on hold at that moment stays.
        "RightsRequests+<EraseAsync>",
        // Whether it was new or known makes no difference here: the list is read again.
        "NotifyFailures+<ReadAsync>",
        // Not due yet, or another server was quicker; it looks again in ten minutes.
        "DigestWorker+<ExecuteAsync>",
        // Whether something was asked for before, which is replaced.
        "TeamGrants+<AskAsync>",
        // Somebody new has no role yet, and is not who runs the command: it is always asked for.
        "AddUser+<RunAsync>",
        // Not added means answered in another tab, and the page that follows is the same.
        "Equality+<AnswerAsync>",
    ];

    [Fact]
    public void Results_InEveryProject_AreLookedAt() =>
        new[] { typeof(Form), typeof(PublishedSite), typeof(Report), typeof(Person), typeof(Program) }
            .SelectMany(type => IgnoredResults.In(type.Assembly))
            .Where(found => !Allowed.Any(allowed => found.Contains(allowed, StringComparison.Ordinal)))
            .ShouldBeEmpty("Look at what comes back, or say above why nobody need.");

    [Fact]
    public void Results_PassedOver_AreFound()
    {
        var found = IgnoredResults.In(typeof(Careless).Assembly, type => type == typeof(Careless) || type.DeclaringType == typeof(Careless))
            .ToList();
        found.Count(each => each.Contains("IdentityResult", StringComparison.Ordinal)).ShouldBe(2);
        found.ShouldContain(each => each.Contains("passes over Task", StringComparison.Ordinal));
        found.Count.ShouldBe(3);
    }

    private static class Careless
    {
        public static async Task AwaitsAsync(UserManager<Person> people, Person person) => await people.DeleteAsync(person);

        public static async Task WaitsForItAllAsync(Task<IdentityResult> change) => await change.ConfigureAwait(false);

        public static void StartsOnly(UserManager<Person> people, Person person) => people.DeleteAsync(person);

        public static async Task<bool> LooksAsync(UserManager<Person> people, Person person) =>
            (await people.DeleteAsync(person)).Succeeded;
    }
}
