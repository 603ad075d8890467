using Microsoft.Extensions.Options;
using ResidentPortal.Authoring.Reviews;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Storage;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Reminders;

/// <summary>Reminds those who wrote pages to read them again.</summary>
public sealed class PageReminders(
    ReviewReminders reviews, IServiceScopeFactory scopes, IMailTransport mail, IOptions<MailOptions> settings, IOptions<SiteOptions> site,
    TimeProvider time)
{
    /// <summary>
    /// One email to everybody who saved due pages last and still has an account; all other pages go to every administrator.
    /// A page is remembered as told once a mail server took a message that names it. Several servers may do this at once: each
    /// page is claimed first.
    /// </summary>
    /// <returns>False when something should be tried again soon.</returns>
    public async Task<bool> SendDueAsync(CancellationToken cancellation)
    {
        var due = await reviews.ClaimDueAsync(StudioDates.Today(time), cancellation);
        if (due.Pages.Count == 0)
            return !due.OthersAreAtWork;
        var told = new HashSet<DueReview>();
        try
        {
            return await SendAsync(due.Pages, told, cancellation) && !due.OthersAreAtWork;
        }
        finally
        {
            // Even when it is stopped halfway: what was sent is not sent again.
            await reviews.CloseAsync(due.Pages, told, CancellationToken.None);
        }
    }

    private async Task<bool> SendAsync(IReadOnlyList<DueReview> due, HashSet<DueReview> told, CancellationToken cancellation)
    {
        var people = await PeopleAsync(cancellation);
        var administrators = people.Where(person => person.Roles.Contains(Roles.Administrator)).Select(person => person.Email!).ToList();
        var letters = due
            .SelectMany(page => WriterOf(page, people) is { } writer ? [writer] : administrators, (page, address) => (page, address))
            .GroupBy(letter => letter.address, letter => letter.page).ToList();
        var first = await SendAsync(letters, told, cancellation);
        // A mailbox that is gone: the pages become the administrators'.
        var left = first.Refused.Except(told).Where(page => WriterOf(page, people) is not null).ToList();
        var second =
            await SendAsync(administrators.SelectMany(_ => left, (address, page) => (page, address))
                .GroupBy(letter => letter.address, letter => letter.page), told, cancellation);
        return first.IsComplete && second.IsComplete;
    }

    private static string? WriterOf(DueReview page, IReadOnlyList<Person> people) =>
        people.FirstOrDefault(person => person.UserName == page.ChangedBy)?.Email;

    private async Task<Sent> SendAsync(IEnumerable<IGrouping<string, DueReview>> letters, HashSet<DueReview> told,
        CancellationToken cancellation)
    {
        var (refused, isComplete) = (new HashSet<DueReview>(), true);
        foreach (var letter in letters)
        {
            var outcome = await mail.SendAsync(ReminderEmail.To(letter.Key, [.. letter], site.Value, settings.Value.From), cancellation);
            if (outcome.Result is SendResult.Accepted)
                told.UnionWith(letter);
            else if (outcome.Result is SendResult.Permanent)
                refused.UnionWith(letter);
            else
                isComplete = false;
        }

        return new(refused, isComplete);
    }

    private async Task<IReadOnlyList<Person>> PeopleAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<StaffAccounts>().ListAsync(cancellation))
            .Where(person => !person.IsLocked)];
    }

    /// <param name="Refused">Their mailbox will never take it.</param>
    private sealed record Sent(HashSet<DueReview> Refused, bool IsComplete);
}
