using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Dictionary;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Dictionary;

/// <summary>What residents are promised of each queue: the words are staff's, the mailboxes, rules and days stay in the settings.</summary>
public sealed class PromisePages(
    DictionaryEditing texts, CurrentRouting routing, ReportForms forms, IEnumerable<IAddsToSubmission> additions,
    WorkingCalendar calendar, TimeProvider clock, IAntiforgery antiforgery)
{
    public const string Path = DictionaryEndpoints.Path + "/promises";
    public const string Field = "wording";

    public static string Of(Queue queue) => $"{Path}/{Uri.EscapeDataString(queue.Id)}";

    public async Task<IResult> ListAsync(CancellationToken cancellation)
    {
        var stored = (await texts.ListAsync(cancellation))
            .ToDictionary(text => text.Key, text => text.Text, StringComparer.OrdinalIgnoreCase);
        return Results.Page<PromisesPage, IReadOnlyList<PromiseView>>(
            routing.Table.Queues.Select(queue => View(queue, stored.GetValueOrDefault(PromiseWording.KeyOf(queue), ""))).ToList());
    }

    public async Task<IResult> ShowAsync(string queue, bool? saved, CancellationToken cancellation) =>
        routing.Table.Find(queue) is { } found
            ? Answer(await ReadAsync(found, cancellation) with { IsSaved = saved is true })
            : Results.NotFound();

    public async Task<IResult> SaveAsync(HttpContext context, string queue)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (routing.Table.Find(queue) is not { } found)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        var now = await ReadAsync(found, context.RequestAborted);
        var values = FormValues.Of(post);
        // Back to the settings: their words may be changed there later, and then hold here too.
        var wording = values.One("do") == "reset" ? found.Promise.Wording : values.One(Field).Trim();
        var view = now with { Typed = wording, Expected = values.One("expected") };
        if (post.Problem is { } problem)
            return Answer(view with { Problem = problem }, post.Status);
        if (PromiseWording.Check(found, wording) is { } fault && wording != found.Promise.Wording)
            return Answer(view with { Problem = Say(fault) }, StatusCodes.Status422UnprocessableEntity);
        var text = wording == found.Promise.Wording ? "" : wording;
        return await texts.SetAsync(PromiseWording.KeyOf(found), null, text, view.Expected, context.Who(), context.RequestAborted) switch
        {
            TextOutcome.Done => Results.LocalRedirect(Of(found) + "?saved=true"),
            TextOutcome.Conflict => Answer(view with
            {
                Expected = now.Stored,
                IsConflict = true,
                Problem = "Somebody else has changed this. Read what it says now, then save again to put your words in place of "
                    + "theirs",
            }, StatusCodes.Status409Conflict),
            TextOutcome.NotFound or TextOutcome.TooLong =>
                Answer(view with { Problem = Say(PromiseFault.TooLong) }, StatusCodes.Status422UnprocessableEntity),
        };
    }

    private async Task<PromiseView> ReadAsync(Queue queue, CancellationToken cancellation) =>
        View(queue, (await texts.FindAsync(PromiseWording.KeyOf(queue), cancellation))?.Text ?? "");

    private PromiseView View(Queue queue, string stored)
    {
        var promise = stored.Length > 0 && PromiseWording.Check(queue, stored) is null
            ? queue.Promise with { Wording = stored }
            : queue.Promise;
        var rules = routing.Table.Rules.Where(rule => rule.To.Contains(queue) || rule.Otherwise == queue).ToList();
        var silent = additions.Select(addition => addition.FormId).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(queue, promise, stored, promise.InWords(clock.GetUtcNow(), calendar), [.. rules.Select(rule => rule.Name).Distinct()])
        {
            IsShown =
                rules.Exists(rule =>
                    forms.Names.FormIds.Any(form => rule.When.Form?.Contains(form) is not false && !silent.Contains(form))),
        };
    }

    private static string Say(PromiseFault fault) => fault switch
    {
        PromiseFault.Empty => "Enter what the team will do",
        PromiseFault.TooLong => $"The promise must be {PromiseWording.Longest} characters or fewer",
        PromiseFault.SeveralLines => "Enter the promise on one line",
        PromiseFault.NoDate => $"Write {ServicePromise.By} where the date goes, or residents do not learn by when",
        PromiseFault.DateTwice => $"Write {ServicePromise.By} only once",
        PromiseFault.DoubledBy => $"Remove the word “by” before {ServicePromise.By}: it comes with the date",
        PromiseFault.OtherBraces => $"Remove all braces but those of {ServicePromise.By}",
        PromiseFault.NoFullStop => "End with a full stop",
        PromiseFault.NotForEverybody =>
            "Say what the team will do without saying that it will contact the person: some who report cannot be contacted",
    };

    private static IResult Answer(PromiseView view, int status = StatusCodes.Status200OK) =>
        Results.Page<PromisePage, PromiseView>(view, status);
}
