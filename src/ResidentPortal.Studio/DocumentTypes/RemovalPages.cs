using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Content.Model;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.DocumentTypes;

/// <summary>Takes a field away that was added, after saying what that does.</summary>
internal static class RemovalPages
{
    public static async Task<IResult> ShowAsync(Guid type, string field, TypeEditing types, TypeUse use, CancellationToken cancellation) =>
        await types.FindAsync(type, cancellation) is { } stored && FieldPages.Find(stored, field) is { } there
            ? await AnswerAsync(stored, there, false, use, cancellation)
            : Results.NotFound();

    public static async Task<IResult> RemoveAsync(Guid type, string field, HttpContext context, TypeEditing types, TypeUse use,
        IAntiforgery antiforgery)
    {
        var cancellation = context.RequestAborted;
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        if (await types.FindAsync(type, cancellation) is not { } stored || FieldPages.Find(stored, field) is not { } there)
            return Results.NotFound();
        var result = await types.RemoveFieldAsync(type, field, FormValues.Of(post).One(TypePages.StampField), context.Who(), cancellation);
        return result.IsDone
            ? Results.LocalRedirect(DocumentTypesEndpoints.Of(type) + "?done=removed")
            : await AnswerAsync(stored, there, result.Outcome == TypeOutcome.Conflict, use, cancellation, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> AnswerAsync(StoredType stored, PropertyDefinition field, bool isClash, TypeUse use,
        CancellationToken cancellation, int status = StatusCodes.Status200OK) =>
        Results.Page<RemovalPage, RemovalModel>(new()
        {
            Stored = stored,
            Field = field,
            IsClash = isClash,
            Pages = await use.PagesWithAsync(stored.Type, field.Alias, cancellation),
        }, status);
}
