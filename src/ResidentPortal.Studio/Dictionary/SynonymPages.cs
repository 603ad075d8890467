using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Dictionary;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Dictionary;

/// <summary>Words that mean the same to the search: a group a line, its names divided by commas.</summary>
internal static class SynonymPages
{
    public const string Field = "groups";

    public static async Task<IResult> ShowAsync(SynonymLists synonyms, bool? saved, CancellationToken cancellation)
    {
        var list = await synonyms.ReadAsync(cancellation);
        return Answer(Shown(list), list.Stored, [], saved is true);
    }

    public static async Task<IResult> SaveAsync(HttpContext context, SynonymLists synonyms, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        var (typed, expected) = (post.Fields.First(Field), FormValues.Of(post).One("expected"));
        if (post.Problem is { } problem)
            return Answer(typed, expected, [problem], false, post.Status);
        var lines = typed.Split('\n')
            .Select(line => (IReadOnlyList<string>)line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var result = await synonyms.SaveAsync(lines, expected, context.Who(), context.RequestAborted);
        if (result.IsDone)
            return Results.LocalRedirect(DictionaryEndpoints.SynonymsPath + "?saved=true");
        if (result.Outcome == TextOutcome.Conflict)
        {
            var now = await synonyms.ReadAsync(context.RequestAborted);
            return Answer(typed, now.Stored,
                ["Somebody else has changed the list. Read what it says now, then save again to put your list in place of theirs"], false,
                StatusCodes.Status409Conflict, Shown(now));
        }

        return Answer(typed, expected, result.Outcome is null
            ? [.. result.Mistakes.Select(Say)]
            : [$"The list must be {DictionaryEditing.Longest} characters or fewer"], false, StatusCodes.Status422UnprocessableEntity);
    }

    private static string Shown(SynonymList list) => string.Join('\n', list.Groups.Select(group => string.Join(", ", group)));

    private static string Say(SynonymMistake mistake) => $"Line {mistake.Group + 1}: " + mistake.Fault switch
    {
        SynonymFault.OnlyOne => $"write another name for “{mistake.Name}”, after a comma",
        SynonymFault.TooMany => "remove names until there are 6 or fewer",
        SynonymFault.NoWords => $"write “{mistake.Name}” in letters or digits",
        SynonymFault.SaidTwice => $"remove “{mistake.Name}”: the line has it twice",
        SynonymFault.GroupTwice => "remove the line: an earlier one has the same names",
    };

    private static IResult Answer(
        string typed, string expected, IReadOnlyList<string> mistakes, bool saved, int status = StatusCodes.Status200OK,
        string? now = null) =>
        Results.Page<SynonymsPage, SynonymsModel>(
            new() { Typed = typed, Expected = expected, Mistakes = mistakes, IsSaved = saved, Now = now }, status);
}
