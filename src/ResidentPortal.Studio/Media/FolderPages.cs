using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Media;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Media;

/// <summary>The folders of the library: made, renamed, and deleted when nothing is in them.</summary>
public sealed class FolderPages(MediaLists lists, MediaFolders folders, IAntiforgery antiforgery)
{
    public const string Path = MediaEndpoints.Path + "/folders";
    public const string NameField = "name";
    public const string ParentField = "parent";
    public const string Added = "added";
    public const string Renamed = "renamed";
    public const string Removed = "removed";

    public Task<IResult> ShowAsync(string? done, CancellationToken cancellation) =>
        AnswerAsync(new() { Done = done }, StatusCodes.Status200OK, cancellation);

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
        return await AnswerAsync(view with { Errors = [new(field, MediaText.Say(result.Outcome, view.Name))] },
            StatusCodes.Status422UnprocessableEntity, cancellation);
    }

    public async Task<IResult> ShowOneAsync(Guid folder, CancellationToken cancellation) =>
        await FindAsync(folder, cancellation) is { } found
            ? AnswerOne(new(found, found.Name, null), StatusCodes.Status200OK)
            : Results.NotFound();

    public async Task<IResult> RenameAsync(HttpContext context, Guid folder)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (await FindAsync(folder, context.RequestAborted) is not { } found)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        var view = new FolderView(found, post.Fields.First(NameField), post.Problem);
        if (post.Problem is not null)
            return AnswerOne(view, post.Status);
        var result = await folders.RenameAsync(folder, view.Name, context.Who(), context.RequestAborted);
        return result.IsDone
            ? Results.LocalRedirect($"{Path}?done={Renamed}")
            : AnswerOne(view with { Mistake = MediaText.Say(result.Outcome, view.Name.Trim()) }, StatusCodes.Status422UnprocessableEntity);
    }

    public async Task<IResult> RemoveAsync(HttpContext context, Guid folder)
    {
        var cancellation = context.RequestAborted;
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        var name = (await FindAsync(folder, cancellation))?.Path ?? "The folder";
        var result = await folders.RemoveAsync(folder, context.Who(), cancellation);
        return result.Outcome is MediaOutcome.Done or MediaOutcome.NotFound
            ? Results.LocalRedirect(result.IsDone ? $"{Path}?done={Removed}" : Path)
            : await AnswerAsync(new() { Errors = [new(FoldersView.ListId, MediaText.Say(result.Outcome, name))] },
                StatusCodes.Status422UnprocessableEntity, cancellation);
    }

    private async Task<ListedFolder?> FindAsync(Guid folder, CancellationToken cancellation) =>
        (await lists.FoldersAsync(cancellation)).FirstOrDefault(one => one.Key == folder);

    private static IResult AnswerOne(FolderView view, int status) => Results.Page<FolderPage, FolderView>(view, status);

    private async Task<IResult> AnswerAsync(FoldersView view, int status, CancellationToken cancellation) =>
        Results.Page<FoldersPage, FoldersView>(view with { Folders = await lists.FoldersAsync(cancellation) }, status);
}

/// <summary>What the page of one folder shows.</summary>
/// <param name="Name">As it was typed.</param>
/// <param name="Mistake">What is wrong with the name; null when nothing is.</param>
public sealed record FolderView(ListedFolder Folder, string Name, string? Mistake)
{
    public IReadOnlyList<FieldMistake> Errors => Mistake is null ? [] : [new(FolderPages.NameField, Mistake)];
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
