using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Dictionary;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Dictionary;

/// <summary>
/// The dictionary: texts that change without a release. Forms with their questions are in <see cref="FormTextPages"/>, synonyms in
/// <see cref="SynonymPages"/>, promises in <see cref="PromisePages"/>.
/// </summary>
public static class DictionaryEndpoints
{
    public const string Path = "/studio/words";
    public const string TextPath = Path + "/text";
    public const string SynonymsPath = Path + "/synonyms";

    /// <summary>The synonyms and the promises have pages of their own, which know what works.</summary>
    private static bool HasOwnPage(string key) =>
        key == "Search.Synonyms" || key.StartsWith(PromiseWording.Prefix, StringComparison.OrdinalIgnoreCase);

    public static IServiceCollection AddDictionary(this IServiceCollection services) =>
        services.AddSingleton<PromisePages>().AddSingleton<ProgramTexts>();

    public static void MapDictionary(this IEndpointRouteBuilder app)
    {
        var words = app.MapGroup(Path).RequireAuthorization(StudioPolicies.Publish);
        words.MapGet("", ListAsync);
        words.MapGet("text", (DictionaryEditing texts, ProgramTexts program, string? key, bool? saved, CancellationToken cancellation) =>
            ShowAsync(texts, program, key ?? "", saved is true, cancellation));
        words.MapPost("text", SaveAsync);
        words.MapGet("forms", FormTextPages.ListAsync);
        words.MapGet("forms/{form}", FormTextPages.ShowAsync);
        words.MapGet("synonyms", SynonymPages.ShowAsync);
        words.MapPost("synonyms", SynonymPages.SaveAsync);
        words.MapGet("promises", (PromisePages promises, CancellationToken cancellation) => promises.ListAsync(cancellation));
        words.MapGet("promises/{queue}", (PromisePages promises, string queue, bool? saved, CancellationToken cancellation) =>
            promises.ShowAsync(queue, saved, cancellation));
        words.MapPost("promises/{queue}", (HttpContext context, PromisePages promises, string queue) => promises.SaveAsync(context, queue));
    }

    public static string TextOf(string key) => $"{TextPath}?key={Uri.EscapeDataString(key)}";

    private static async Task<IResult> ListAsync(DictionaryEditing texts, ProgramTexts program, string? q, CancellationToken cancellation)
    {
        var asked = q?.Trim() ?? "";
        var parts = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = (await texts.ListAsync(cancellation))
            .Where(text => IsShown(text, program)
                && parts.All(part => $"{text.Key} {text.Text}".Contains(part, StringComparison.OrdinalIgnoreCase)));
        return Results.Page<DictionaryPage, DictionaryModel>(new() { Words = asked, Listed = found.ToList() });
    }

    private static async Task<IResult> ShowAsync(DictionaryEditing texts, ProgramTexts program, string key, bool saved,
        CancellationToken cancellation) =>
        await FindAsync(texts, program, key, cancellation) is { } text
            ? Answer(new(text) { Program = program.Find(key), IsSaved = saved })
            : Results.NotFound();

    private static async Task<IResult> SaveAsync(HttpContext context, DictionaryEditing texts, ProgramTexts program,
        IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        // Just as it was sent: what was stored may begin or end with a blank.
        var values = FormValues.Of(post);
        if (await FindAsync(texts, program, values.One("key"), context.RequestAborted) is not { } stored)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        var culture = values.One("culture") is { Length: > 0 } language ? language : null;
        var typed = new TypedText(culture, post.Fields.First("text"), values.One("expected"));
        var view = new TextView(stored) { Program = program.Find(stored.Key), Typed = typed };
        if (post.Problem is { } problem)
            return Answer(view with { Problem = problem }, post.Status);
        // Blanks alone are gone from what was typed, and are not meant as nothing.
        if (view.Program?.Mistake(typed.Text.Length > 0 ? typed.Text : values.One("text")) is { } mistake)
            return Answer(view with { Problem = mistake }, StatusCodes.Status422UnprocessableEntity);
        var outcome = await texts.SetAsync(stored.Key, culture, view.ToStore(typed), typed.Expected, context.Who(), context.RequestAborted);
        return outcome switch
        {
            TextOutcome.Done => Results.LocalRedirect(TextOf(stored.Key) + "&saved=true"),
            // With the words of now, so that whoever saves again does it knowingly.
            TextOutcome.Conflict => Answer(view with
            {
                Typed = typed with { Expected = stored.In(culture) },
                IsConflict = true,
                Problem = "Somebody else has changed this. Read what it says now, then save again to put your words in place of "
                    + "theirs",
            }, StatusCodes.Status409Conflict),
            TextOutcome.NotFound => Results.NotFound(),
            TextOutcome.TooLong =>
                Answer(view with { Problem = $"The text must be {DictionaryEditing.Longest} characters or fewer" },
                    StatusCodes.Status422UnprocessableEntity),
        };
    }

    // What the program says is a text also where the dictionary has none of it.
    private static async Task<SiteText?> FindAsync(DictionaryEditing texts, ProgramTexts program, string key,
        CancellationToken cancellation) =>
        program.Find(key) is { Text.Key: var known }
            ? await texts.FindAsync(known, cancellation) ?? new(known, "", new Dictionary<string, string>())
        : key.Length > 0 && !HasOwnPage(key) && !ProgramTexts.IsTheirs(key) ? await texts.FindAsync(key, cancellation)
        : null;

    // One that was given back to the program has no words, and one of a question that is gone or fixed changes nothing.
    private static bool IsShown(SiteText text, ProgramTexts program) =>
        !HasOwnPage(text.Key) && (!ProgramTexts.IsTheirs(text.Key) || (text.Text.Length > 0 && program.Find(text.Key) is not null));

    private static IResult Answer(TextView view, int status = StatusCodes.Status200OK) => Results.Page<TextPage, TextView>(view, status);
}
