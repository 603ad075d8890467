using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using ResidentPortal.Content.Studio;
using ResidentPortal.Web.Reporting;
using ResidentPortal.Web.Studio.Access;

namespace ResidentPortal.Web.Studio.Words;

/// <summary>The dictionary: texts of forms, buttons and contacts that change without a release. Synonyms are in <see cref="SynonymPages"/>, promises in <see cref="PromisePages"/>.</summary>
public static class WordsEndpoints
{
    public const string Path = "/studio/words";
    public const string TextPath = Path + "/text";
    public const string SynonymsPath = Path + "/synonyms";

    /// <summary>The synonyms and the promises have pages of their own, which know what works.</summary>
    private static bool HasOwnPage(string key) => key == "Search.Synonyms" || key.StartsWith(PromiseWords.Prefix, StringComparison.OrdinalIgnoreCase);

    public static void MapWords(this IEndpointRouteBuilder app)
    {
        var words = app.MapGroup(Path).RequireAuthorization(StudioPolicies.Publish);
        words.MapGet("", ListAsync);
        words.MapGet("text", (Texts texts, string? key, bool? saved, CancellationToken cancellation) => ShowAsync(texts, key ?? "", saved is true, cancellation));
        words.MapPost("text", SaveAsync);
        words.MapGet("synonyms", SynonymPages.ShowAsync);
        words.MapPost("synonyms", SynonymPages.SaveAsync);
        words.MapGet("promises", (PromisePages promises, CancellationToken cancellation) => promises.ListAsync(cancellation));
        words.MapGet("promises/{queue}", (PromisePages promises, string queue, bool? saved, CancellationToken cancellation) => promises.ShowAsync(queue, saved, cancellation));
        words.MapPost("promises/{queue}", (HttpContext context, PromisePages promises, string queue) => promises.SaveAsync(context, queue));
    }

    public static string TextOf(string key) => $"{TextPath}?key={Uri.EscapeDataString(key)}";

    private static async Task<IResult> ListAsync(Texts texts, string? q, CancellationToken cancellation)
    {
        var asked = q?.Trim() ?? "";
        var parts = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = (await texts.ListAsync(cancellation)).Where(text => !HasOwnPage(text.Key) && parts.All(part => $"{text.Key} {text.Text}".Contains(part, StringComparison.OrdinalIgnoreCase)));
        return new RazorComponentResult<WordsPage>(new { Words = asked, Listed = found.ToList() });
    }

    private static async Task<IResult> ShowAsync(Texts texts, string key, bool saved, CancellationToken cancellation) =>
        await FindAsync(texts, key, cancellation) is { } text ? Answer(new(text) { IsSaved = saved }) : Results.NotFound();

    private static async Task<IResult> SaveAsync(HttpContext context, Texts texts, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        // Just as it was sent: what was stored may begin or end with a blank.
        var values = FormValues.Of(post);
        if (await FindAsync(texts, values.One("key"), context.RequestAborted) is not { } stored)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        var culture = values.One("culture") is { Length: > 0 } language ? language : null;
        var typed = new TypedText(culture, post.Fields.First("text"), values.One("expected"));
        var view = new TextView(stored) { Typed = typed };
        if (post.Problem is { } problem)
            return Answer(view with { Problem = problem }, post.Status);
        var outcome = await texts.SetAsync(stored.Key, culture, typed.Text, typed.Expected, context.Who(), context.RequestAborted);
        return outcome switch
        {
            TextOutcome.Done => Results.LocalRedirect(TextOf(stored.Key) + "&saved=true"),
            // With the words of now, so that whoever saves again does it knowingly.
            TextOutcome.Conflict => Answer(
                view with { Typed = typed with { Expected = stored.In(culture) }, IsConflict = true, Problem = "Somebody changed this meanwhile. Read what it says now, then save again to put your words in place of theirs" },
                StatusCodes.Status409Conflict),
            TextOutcome.NotFound => Results.NotFound(),
            TextOutcome.TooLong => Answer(view with { Problem = $"The text must be {Texts.Longest} characters or fewer" }, StatusCodes.Status422UnprocessableEntity),
        };
    }

    private static async Task<SiteText?> FindAsync(Texts texts, string key, CancellationToken cancellation) =>
        !HasOwnPage(key) && key.Length > 0 ? await texts.FindAsync(key, cancellation) : null;

    private static RazorComponentResult<TextPage> Answer(TextView view, int status = StatusCodes.Status200OK) => new(new { View = view }) { StatusCode = status };
}
