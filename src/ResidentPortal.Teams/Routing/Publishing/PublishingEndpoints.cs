using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.People.Access;
using ResidentPortal.People.Accounts;
using ResidentPortal.Reports.Proving;
using ResidentPortal.Reports.RoutingVersions;
using ResidentPortal.Teams.Routing.Terms;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Routing.Publishing;

/// <summary>Checks the draft over every combination of answers, proves its mailboxes, and puts it into force.</summary>
internal static class PublishingEndpoints
{
    internal const string SamePerson = "You wrote a part of this draft. Another team manager has to publish it";
    internal const string NoReason = "Say in the draft why it is changed";
    internal const string NothingChanges = "The draft says what is in force, so there is nothing to publish";
    internal const string NotClear = "Put right what is listed below, then publish it";
    internal const string Meanwhile =
        "The draft, or what is in force, has changed since you opened this page. Read it again before you publish";

    public static void MapPublishing(this IEndpointRouteBuilder routing)
    {
        routing.MapGet("/publish", (HttpContext context, PublishingReader reader) => reader.PageAsync(context));
        routing.MapPost("/publish", PublishAsync);
        routing.MapPost("/publish/test", (HttpContext context, RoutingDrafts drafts, RoutingPublishing publishing, QueueProofs proofs,
            IAntiforgery antiforgery) => ProveAsync(context, drafts, publishing, antiforgery,
                (mailbox, _) => proofs.TestAsync(mailbox.Proof.Queue, context.RequestAborted), "sent"));
        routing.MapPost("/publish/proved", (HttpContext context, RoutingDrafts drafts, RoutingPublishing publishing, QueueProofs proofs,
            IAntiforgery antiforgery) => ProveAsync(context, drafts, publishing, antiforgery,
                (mailbox, who) => proofs.ProvedAsync(mailbox.Proof.Queue, who, context.RequestAborted), "proved"));
    }

    private static async Task<IResult> PublishAsync(
        HttpContext context, RoutingDrafts drafts, RoutingPublishing publishing, PublishingReader reader, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return await reader.PageAsync(context, problem, post.Status);
        var draft = await drafts.ReadAsync(context.RequestAborted);
        if (post.Fields.First("revision") != $"{draft.Revision}"
            || !long.TryParse(post.Fields.First("in-force"), NumberStyles.None, CultureInfo.InvariantCulture, out var inForce))
            return await reader.PageAsync(context, Meanwhile, StatusCodes.Status409Conflict);
        var outcome = await publishing.PublishAsync(
            draft, inForce, context.User.Identity!.Name!, await reader.MayAloneAsync(context.RequestAborted), context.RequestAborted);
        return outcome switch
        {
            PublishOutcome.Published => Results.LocalRedirect($"{RoutingPaths.Home}?published=true"),
            PublishOutcome.SamePerson => await Refused(SamePerson),
            PublishOutcome.NoReason => await Refused(NoReason),
            PublishOutcome.NothingChanges => await Refused(NothingChanges),
            PublishOutcome.NotClear => await Refused(NotClear),
            PublishOutcome.ChangedMeanwhile => await reader.PageAsync(context, Meanwhile, StatusCodes.Status409Conflict),
        };

        Task<IResult> Refused(string why) => reader.PageAsync(context, why, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>For one mailbox that the draft brings, and for no other: nobody is sent mail by whoever writes an address here.</summary>
    private static async Task<IResult> ProveAsync(HttpContext context, RoutingDrafts drafts, RoutingPublishing publishing,
        IAntiforgery antiforgery, Func<MailboxProof, string, Task> prove, string done)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        var check = await publishing.CheckAsync((await drafts.ReadAsync(context.RequestAborted)).Options, context.RequestAborted);
        var fallback = post.Fields.First("which") == "fallback";
        if (check.Mailboxes.FirstOrDefault(one => one.Proof.Queue.Id == post.Fields.First("queue") && one.IsFallback == fallback)
            is not { } mailbox)
            return Results.LocalRedirect($"{RoutingPaths.Publish}?mail=gone");
        await prove(mailbox, context.User.Identity!.Name!);
        return Results.LocalRedirect($"{RoutingPaths.Publish}?mail={done}");
    }
}

/// <summary>Reads all that the page shows.</summary>
public sealed class PublishingReader(
    RoutingDrafts drafts, RoutingPublishing publishing, PublishedRouting published, StaffAccounts accounts, PeopleNames names,
    IOptions<RoutingChangesOptions> options)
{
    /// <summary>Only where there is nobody else to agree.</summary>
    public async Task<bool> MayAloneAsync(CancellationToken cancellation) => options.Value.OnePersonMayPublish
        && (await accounts.ListAsync(cancellation)).Count(person => person.Roles.Contains(Roles.TeamManager) && !person.IsLocked) == 1;

    internal async Task<IResult> PageAsync(HttpContext context, string? problem = null, int status = StatusCodes.Status200OK)
    {
        var cancellation = context.RequestAborted;
        var draft = await drafts.ReadAsync(cancellation);
        var inForce = published.Number;
        var who = context.User.Identity!.Name!;
        List<string> writers = [];
        foreach (var writer in draft.Writers)
            writers.Add(await names.OfAsync(writer, cancellation));
        return Results.Page<PublishPage, PublishModel>(
            new(draft, inForce, await publishing.CheckAsync(draft.Options, cancellation))
            {
                Writers = writers,
                IsWriter = draft.Writers.Contains(who, StringComparer.OrdinalIgnoreCase),
                MayAlone = await MayAloneAsync(cancellation),
                LeftWithout = await LeftWithoutAsync(draft, cancellation),
                Problem = problem,
                Mail = context.Request.Query["mail"].ToString(),
            },
            status);
    }

    /// <summary>People who belong to a queue that the draft does not have.</summary>
    private async Task<IReadOnlyList<string>> LeftWithoutAsync(DraftRouting draft, CancellationToken cancellation) =>
    [
        .. from person in await accounts.ListAsync(cancellation)
           let gone = person.Queues.Where(queue => !draft.Options.Queues.ContainsKey(queue)
               && published.Options.Queues.ContainsKey(queue)).ToList()
           where gone.Count > 0
           select $"{person.ShownName}: {string.Join(", ", gone.Select(queue => published.Options.Queues[queue].Name ?? queue))}"
               + (gone.Count == person.Queues.Count ? ", and no other queue" : ""),
    ];
}

/// <summary>What <see cref="PublishPage"/> shows.</summary>
public sealed record PublishModel(DraftRouting Draft, long InForce, PublishingCheck Check)
{
    /// <summary>As colleagues know them.</summary>
    public required IReadOnlyList<string> Writers { get; init; }

    /// <summary>Whoever looks wrote a part of it.</summary>
    public required bool IsWriter { get; init; }

    public required bool MayAlone { get; init; }

    /// <summary>People, with the queues of theirs that would be gone.</summary>
    public required IReadOnlyList<string> LeftWithout { get; init; }

    public string? Problem { get; init; }

    /// <summary>What was just done about a mailbox.</summary>
    public string Mail { get; init; } = "";
}
