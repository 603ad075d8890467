using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using ResidentPortal.Content.Studio;
using ResidentPortal.Web.Reporting;

namespace ResidentPortal.Web.Studio.Media;

/// <summary>The folders of the library: made, and deleted when nothing is in them.</summary>
public sealed class FolderPages(MediaLists lists, MediaFolders folders, IAntiforgery antiforgery)
{
    public const string Path = MediaEndpoints.Path + "/folders";
    public const string NameField = "name";
    public const string ParentField = "parent";
    public const string Added = "added";
    public const string Removed = "removed";

    public Task<IResult> ShowAsync(string? done, CancellationToken cancellation) => AnswerAsync(new() { Done = done }, StatusCodes.Status200OK, cancellation);

    public async Task<IResult> AddAsync(HttpContext context)
    {
        var cancellation = context.RequestAborted;
        var post = await FormPost.ReadAsync(context, antiforgery);
        var view = new FoldersView { Name = post.Fields.First(NameField), Parent = FolderField.ReadKey(post.Fields.First(ParentField)) };
        if (post.Problem is { } problem)
            return await AnswerAsync(view with { Errors = [new(NameField, problem)] }, post.Status, cancellation);
        var result = await folders.AddAsync(view.Name, view.Parent, context.Who(), cancellation);
        if (result.IsDone)
            return Results.LocalRedirect($"{Path}?done={Added}");
        var field = result.Outcome == MediaOutcome.NoSuchFolder ? ParentField : NameField;
        return await AnswerAsync(view with { Errors = [new(field, MediaWords.Say(result.Outcome, view.Name))] }, StatusCodes.Status422UnprocessableEntity, cancellation);
    }

    public async Task<IResult> RemoveAsync(HttpContext context, Guid folder)
    {
        var cancellation = context.RequestAborted;
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        var name = (await lists.FoldersAsync(cancellation)).FirstOrDefault(one => one.Key == folder)?.Path ?? "The folder";
        var result = await folders.RemoveAsync(folder, context.Who(), cancellation);
        return result.Outcome is MediaOutcome.Done or MediaOutcome.NotFound
            ? Results.LocalRedirect(result.IsDone ? $"{Path}?done={Removed}" : Path)
            : await AnswerAsync(new() { Errors = [new(FoldersView.ListId, MediaWords.Say(result.Outcome, name))] }, StatusCodes.Status422UnprocessableEntity, cancellation);
    }

    private async Task<IResult> AnswerAsync(FoldersView view, int status, CancellationToken cancellation) =>
        new RazorComponentResult<FoldersPage>(new { View = view with { Folders = await lists.FoldersAsync(cancellation) } }) { StatusCode = status };
}

/// <summary>What the page of the folders shows.</summary>
public sealed record FoldersView
{
    public const string ListId = "folders";

    public IReadOnlyList<ListedFolder> Folders { get; init; } = [];

    /// <summary>Of a folder that is to be made, as it was typed.</summary>
    public string Name { get; init; } = "";

    public Guid? Parent { get; init; }

    /// <summary>What was done a moment ago, if anything.</summary>
    public string? Done { get; init; }

    public IReadOnlyList<FieldMistake> Errors { get; init; } = [];
}
