using Microsoft.AspNetCore.Antiforgery;
using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.USync;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.DocumentTypes;

/// <summary>One field of a document type: as writers meet it, or a new one.</summary>
internal static class FieldPages
{
    public static async Task<IResult> ShowAsync(Guid type, string field, TypeEditing types, CancellationToken cancellation) =>
        await types.FindAsync(type, cancellation) is { } stored && Find(stored, field) is { } there
            ? Answer(new(stored, there, FieldForm.Of(there)))
            : Results.NotFound();

    public static async Task<IResult> SaveAsync(Guid type, string field, HttpContext context, TypeEditing types, IAntiforgery antiforgery)
    {
        var cancellation = context.RequestAborted;
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (await types.FindAsync(type, cancellation) is not { } stored || Find(stored, field) is not { } there)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        var values = FormValues.Of(post);
        var view = new FieldView(stored, there, values);
        if (post.Problem is { } problem)
            return Answer(view with { Errors = [new(FieldForm.LabelField, problem)] }, post.Status);
        var result =
            await types.DescribeFieldAsync(type, field, FieldForm.Read(values), values.One(TypePages.StampField), context.Who(),
                cancellation);
        return result.Outcome switch
        {
            TypeOutcome.Done => Results.LocalRedirect(DocumentTypesEndpoints.Of(type) + "?done=field"),
            TypeOutcome.NotFound => Results.NotFound(),
            TypeOutcome.Conflict =>
                Answer(view with
                {
                    Clash = await Clash.OfAsync(types, stored, FieldForm.Differences(values, there, stored.Type), cancellation),
                }, StatusCodes.Status409Conflict),
            _ =>
                Answer(view with { Errors = [DocumentTypeText.Mistake(result.Outcome, FieldForm.LabelField, FieldForm.HelpField)!] },
                    StatusCodes.Status422UnprocessableEntity),
        };
    }

    public static async Task<IResult> ShowNewAsync(Guid type, TypeEditing types, DataTypes dataTypes, CancellationToken cancellation) =>
        await types.FindAsync(type, cancellation) is { } stored
            ? Answer(new(stored, null, FieldForm.New(stored.Type)) { DataTypes = await dataTypes.ListAsync(cancellation) })
            : Results.NotFound();

    public static async Task<IResult> AddAsync(Guid type, HttpContext context, TypeEditing types, DataTypes dataTypes,
        IAntiforgery antiforgery)
    {
        var cancellation = context.RequestAborted;
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (await types.FindAsync(type, cancellation) is not { } stored)
            return post.Problem is null ? Results.NotFound() : Results.StatusCode(post.Status);
        var values = FormValues.Of(post);
        var view = new FieldView(stored, null, values) { DataTypes = await dataTypes.ListAsync(cancellation) };
        if (post.Problem is { } problem)
            return Answer(view with { Errors = [new(FieldForm.LabelField, problem)] }, post.Status);
        var dataType = Guid.TryParse(values.One(FieldForm.DataTypeField), out var key) ? key : Guid.Empty;
        var result =
            await types.AddFieldAsync(type,
                values.One(FieldForm.AliasField).Trim(),
                FieldForm.Read(values), dataType, values.One(TypePages.StampField), context.Who(), cancellation);
        return result.Outcome switch
        {
            TypeOutcome.Done => Results.LocalRedirect(DocumentTypesEndpoints.Of(type) + "?done=added"),
            TypeOutcome.NotFound => Results.NotFound(),
            TypeOutcome.Conflict =>
                Answer(view with { Clash = await Clash.OfAsync(types, stored, [], cancellation) }, StatusCodes.Status409Conflict),
            _ =>
                Answer(view with { Errors = [DocumentTypeText.Mistake(result.Outcome, FieldForm.LabelField, FieldForm.HelpField)!] },
                    StatusCodes.Status422UnprocessableEntity),
        };
    }

    /// <summary>Null when the type itself has no such field.</summary>
    public static PropertyDefinition? Find(StoredType stored, string field) =>
        stored.Type.Properties.FirstOrDefault(one => one.Alias == field);

    private static IResult Answer(FieldView view, int status = StatusCodes.Status200OK) => Results.Page<FieldPage, FieldView>(view, status);
}

/// <summary>What the page of a field shows.</summary>
/// <param name="Field">Null for one that is to be added.</param>
public sealed record FieldView(StoredType Stored, PropertyDefinition? Field, FormValues Values)
{
    public IReadOnlyList<FieldMistake> Errors { get; init; } = [];
    public Clash? Clash { get; init; }
    public IReadOnlyList<ListedDataType> DataTypes { get; init; } = [];

    public bool IsNeeded => Field is not null && ShippedTypes.HasField(Stored.Type.Alias, Field.Alias);
}
