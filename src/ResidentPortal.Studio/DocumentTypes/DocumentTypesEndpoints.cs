using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Authoring.Preview;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.DocumentTypes;

/// <summary>Document types: how writers meet the fields that pages are made of, and fields of the council's own.</summary>
public static class DocumentTypesEndpoints
{
    public const string Path = "/studio/types";

    public static void MapDocumentTypes(this IEndpointRouteBuilder app)
    {
        var types = app.MapGroup(Path).RequireAuthorization(StudioPolicies.Administer);
        types.MapGet("", ListAsync);
        types.MapGet("{type:guid}", TypePages.ShowAsync);
        types.MapPost("{type:guid}", TypePages.SaveAsync);
        types.MapPost("{type:guid}/order", TypePages.MoveAsync);
        types.MapGet("{type:guid}/add", FieldPages.ShowNewAsync);
        types.MapPost("{type:guid}/add", FieldPages.AddAsync);
        types.MapGet("{type:guid}/fields/{field}", FieldPages.ShowAsync);
        types.MapPost("{type:guid}/fields/{field}", FieldPages.SaveAsync);
        types.MapGet("{type:guid}/fields/{field}/remove", RemovalPages.ShowAsync);
        types.MapPost("{type:guid}/fields/{field}/remove", RemovalPages.RemoveAsync);
    }

    public static string Of(Guid type) => $"{Path}/{type}";

    public static string OfField(Guid type, string field) => $"{Path}/{type}/fields/{Uri.EscapeDataString(field)}";

    private static async Task<IResult> ListAsync(DraftSite drafts, TypeUse use, CancellationToken cancellation) =>
        Results.Page<DocumentTypesPage, DocumentTypesModel>(
            new() { Types = await drafts.TypesAsync(cancellation), Pages = await use.PagesAsync(cancellation) });
}
