using System.Net;
using ResidentPortal.Testing.Site;

namespace ResidentPortal.Browser.Tests.Soak;

/// <summary>
/// Somebody who reads a page, fills in a form page by page, sends it, and begins anew with the next. Where the site is gone, or says that
/// it cannot take something for now, they try again until it does.
/// </summary>
internal sealed class SoakResident(HttpClient client, SoakWatch watch, int number)
{
    private static readonly string[] Forms = ["asb", "hate-crime", "case-review"];
    private static readonly string[] Pages = ["/", "/help", "/campaigns", "/search?q=noise", "/asb-case-review", "/statistics"];
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(200);

    public async Task GoOnUntilAsync(CancellationToken timeIsUp)
    {
        for (var round = number; !timeIsUp.IsCancellationRequested; round++)
        {
            await ReportAsync(Forms[round % Forms.Length], Own(round % 2 == 0 ? AnswerScript.Least : AnswerScript.Widest));
            await Task.Delay(BetweenReports, CancellationToken.None);
        }
    }

    /// <summary>The same words twice would be held.</summary>
    private static AnswerScript Own(AnswerScript script)
    {
        var words = $"{Guid.NewGuid()} {string.Concat(Enumerable.Repeat("They play loud music most nights until three. ", 8))}";
        return script.With("what-happened", ("what-happened", words)).With("outcome-wanted", ("outcome-wanted", words));
    }

    private async Task ReportAsync(string form, AnswerScript script)
    {
        var resident = new Resident(client, form) { LoadsPages = false };
        if (form == "case-review")
            script = script.Named();
        foreach (var page in Pages)
            await ExpectAsync(HttpStatusCode.OK, page, () => resident.GetAsync(page));
        if (await ExpectAsync(HttpStatusCode.OK, resident.Start, () => resident.GetAsync(resident.Start)) is null
            || await ExpectAsync(HttpStatusCode.Found, resident.Start, () => resident.PostAsync(resident.Start, [])) is not { } started)
            return;
        var path = started.Location!;
        if (await ExpectAsync(HttpStatusCode.OK, path, () => resident.GetAsync(path)) is null)
            return;
        while (path != resident.CheckAnswers)
        {
            var at = path;
            var fields = script.On(at[(at.LastIndexOf('/') + 1)..]);
            if (await ExpectAsync(HttpStatusCode.Found, at, () => resident.PostAsync(at, fields)) is not { } answered)
                return;
            path = answered.Location!;
            if (!path.StartsWith(resident.Start + "/", StringComparison.Ordinal))
            {
                watch.IsWrong($"{at} led to {path}: the answers were lost.");
                return;
            }
        }

        await ExpectAsync(HttpStatusCode.OK, path, () => resident.GetAsync(path));
        if (await ExpectAsync(HttpStatusCode.Found, path, () => resident.PostAsync(path)) is not { } sent
            || await ExpectAsync(HttpStatusCode.OK, sent.Location!, () => resident.GetAsync(sent.Location!)) is not { } received)
            return;
        if (received.Reference is { } reference)
            watch.Saw(reference);
        else
            watch.IsWrong($"{sent.Location} shows no reference.");
    }

    /// <returns>Null when it was something else, which is then known.</returns>
    private async Task<Reply?> ExpectAsync(HttpStatusCode status, string what, Func<Task<Reply>> act)
    {
        var reply = await watch.UntilAnsweredAsync(what, act);
        if (reply.Status == status)
            return reply;
        if ((int)reply.Status < 500)
            watch.IsWrong($"{what} answered {(int)reply.Status} {reply.Location}, not {(int)status}.");
        return null;
    }
}
