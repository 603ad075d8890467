using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.Audit;
using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.DocumentTypes;

/// <summary>One document type: its name, where it may be made, and the order of its fields.</summary>
internal static class TypePages
{
    public const string StampField = "stamp";
    public const string SureField = "sure";

    public static async Task<IResult> ShowAsync(Guid type, string? done, TypeEditing types, TypeUse use, CancellationToken cancellation) =>
        await types.FindAsync(type, cancellation) is { } stored
            ? await AnswerAsync(new(stored, TypeForm.Of(stored.Type)) { Done = done }, use, cancellation)
            : Results.NotFound();

    public static async Task<IResult> SaveAsync(Guid type, HttpContext context, TypeEditing types, TypeUse use, IAntiforgery antiforgery)
    {
        var cancellation = context.RequestAborted;
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (await types.FindAsync(type, cancellation) is not { } stored)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        var values = FormValues.Of(post);
        var view = new TypeView(stored, values);
        if (post.Problem is { } problem)
            return await AnswerAsync(view with { Errors = [new(TypeForm.NameField, problem)] }, use, cancellation, post.Status);
        var result =
            await types.DescribeAsync(type, TypeForm.Read(values, stored.Type), values.Has(SureField), values.One(StampField),
                context.Who(), cancellation);
        return result.Outcome switch
        {
            TypeOutcome.Done => Results.LocalRedirect(DocumentTypesEndpoints.Of(type) + "?done=saved"),
            TypeOutcome.NotFound => Results.NotFound(),
            TypeOutcome.NotSure =>
                Results.Page<ConfirmChangePage, ConfirmChangeModel>(new() { View = view, Stranded = result.Stranded },
                    StatusCodes.Status422UnprocessableEntity),
            TypeOutcome.Conflict =>
                await AnswerAsync(view with
                {
                    Clash = await Clash.OfAsync(types, stored, TypeForm.Differences(values, stored), cancellation),
                }, use, cancellation, StatusCodes.Status409Conflict),
            _ =>
                await AnswerAsync(view with
                {
                    Errors = [DocumentTypeText.Mistake(result.Outcome, TypeForm.NameField, TypeForm.DescriptionField)!],
                }, use, cancellation, StatusCodes.Status422UnprocessableEntity),
        };
    }

    /// <summary>A field, or a group, one place up or down.</summary>
    public static async Task<IResult> MoveAsync(Guid type, HttpContext context, TypeEditing types, IAntiforgery antiforgery)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is not null)
            return Results.StatusCode(post.Status);
        var values = FormValues.Of(post);
        var group = values.Has("group") ? values.One("group") : null;
        var result =
            await types.MoveAsync(type, values.One("field"), group, values.One("by") == "up" ? -1 : 1, context.Who(),
                context.RequestAborted);
        return result.IsDone ? Results.LocalRedirect(DocumentTypesEndpoints.Of(type) + "?done=moved#fields") : Results.NotFound();
    }

    private static async Task<IResult> AnswerAsync(TypeView view, TypeUse use, CancellationToken cancellation,
        int status = StatusCodes.Status200OK) =>
        Results.Page<TypePage, TypeModel>(
            new() { View = view, Pages = (await use.PagesAsync(cancellation)).GetValueOrDefault(view.Stored.Type.Alias) }, status);
}

/// <summary>What the page of a type shows.</summary>
public sealed record TypeView(StoredType Stored, FormValues Values)
{
    public IReadOnlyList<FieldMistake> Errors { get; init; } = [];
    public Clash? Clash { get; init; }

    /// <summary>What was done a moment ago.</summary>
    public string? Done { get; init; }

    public string Href => DocumentTypesEndpoints.Of(Stored.Type.Key);
}

/// <summary>Somebody changed the type while another was at it.</summary>
public sealed record Clash(AuditEntry? Last, IReadOnlyList<Difference> Differences)
{
    public static async Task<Clash> OfAsync(TypeEditing types, StoredType stored, IReadOnlyList<Difference> differences,
        CancellationToken cancellation) =>
        new(await types.LastChangeAsync(stored.Type, cancellation), differences);
}
