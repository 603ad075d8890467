using System.Collections.Concurrent;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.Tests;

namespace ResidentPortal.Browser.Tests.Durability;

/// <summary>
/// Somebody who sends one report after another and does not give up when the site is gone: they try again until it is back
/// and the page with their reference is in front of them.
/// </summary>
/// <param name="drafts">Tokens of complete drafts, shared with the other residents.</param>
internal sealed class PersistentResident(HttpClient client, ConcurrentQueue<string> drafts)
{
    private const int LeavesOnceIn = 5;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly List<(Resident Resident, string Reference)> _sent = [];
    private readonly ConcurrentQueue<string> _references = new();
    private readonly List<string> _left = [];

    /// <summary>How long they wait before the next report.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromMilliseconds(25);

    /// <summary>The references seen, and the browser that saw each.</summary>
    public IReadOnlyList<(Resident Resident, string Reference)> Sent => _sent;

    /// <summary>The references seen so far; may be read while the resident goes on.</summary>
    public IReadOnlyCollection<string> References => _references;

    /// <summary>The cookies of drafts that "exit this page" had deleted when the site answered.</summary>
    public IReadOnlyList<string> Left => _left;

    /// <summary>How often the site was gone in the middle of something.</summary>
    public int Interruptions { get; private set; }

    /// <summary>A browser with this cookie and no other.</summary>
    public static Resident Browser(HttpClient client, string cookies) => new(client, AsbReport.Id) { Headers = { ["Cookie"] = cookies } };

    /// <summary>Sends reports, and leaves one now and then. What is begun when time is up is finished.</summary>
    public async Task GoOnUntilAsync(CancellationToken timeIsUp)
    {
        for (var number = 1; !timeIsUp.IsCancellationRequested && drafts.TryDequeue(out var draft); number++)
        {
            if (number % LeavesOnceIn == 0)
                await LeaveAsync(Cookie(draft));
            else
                await SendAsync(Cookie(draft));
            await Task.Delay(Rest, CancellationToken.None);
        }
    }

    private static string Cookie(string draft) => $"__Host-s{ShippedCouncil.Asb.Form.Letter}={draft}";

    private async Task SendAsync(string cookie)
    {
        var resident = Browser(client, cookie);
        await UntilItWorksAsync(() => resident.GetAsync(resident.CheckAnswers));
        var received = await UntilItWorksAsync(() => resident.SubmitAsync());
        var reference = received.Reference ?? throw new InvalidOperationException("The last page shows no reference.");
        _sent.Add((resident, reference));
        _references.Enqueue(reference);
    }

    private async Task LeaveAsync(string cookie)
    {
        await UntilItWorksAsync(() => Browser(client, cookie).GetAsync("/exit"));
        _left.Add(cookie);
    }

    private async Task<Reply> UntilItWorksAsync(Func<Task<Reply>> act)
    {
        for (var interrupted = false; ; interrupted = true)
        {
            try
            {
                return await act();
            }
            catch (HttpRequestException)
            {
                // The site is down, or went down before it had answered.
                Interruptions += interrupted ? 0 : 1;
                await Task.Delay(BetweenTries);
            }
        }
    }
}
