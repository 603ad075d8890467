using System.IO.Compression;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.Studio;
using ResidentPortal.Content.Transfer;
using ResidentPortal.Web.Reporting;
using ResidentPortal.Web.Studio.Access;

namespace ResidentPortal.Web.Studio.Export;

/// <summary>The whole content as files in the layout of the folder umbraco-content, for Umbraco, for a copy, for another site.</summary>
public static class ExportEndpoints
{
    public const string Path = "/studio/export";

    public static void MapExport(this IEndpointRouteBuilder app)
    {
        var export = app.MapGroup(Path).RequireAuthorization(StudioPolicies.Administer);
        export.MapGet("", () => new RazorComponentResult<ExportPage>());
        export.MapPost("", DownloadAsync);
    }

    private static async Task<IResult> DownloadAsync(HttpContext context, ContentExport export, AuditLog audit, IAntiforgery antiforgery, TimeProvider time)
    {
        var post = await FormPost.ReadAsync(context, antiforgery);
        if (post.Problem is { } problem)
            return new RazorComponentResult<ExportPage>(new { Problem = problem }) { StatusCode = post.Status };
        var cancellation = context.RequestAborted;
        var folder = Directory.CreateTempSubdirectory("content-export-");
        try
        {
            var content = System.IO.Path.Combine(folder.FullName, "umbraco-content");
            await export.RunAsync(content, cancellation);
            // Goes away by itself once it was sent, or could not be.
            var zip = new FileStream(System.IO.Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            context.Response.RegisterForDisposeAsync(zip);
            await ZipFile.CreateFromDirectoryAsync(content, zip, CompressionLevel.Fastest, includeBaseDirectory: true, cancellation);
            zip.Position = 0;
            await audit.WriteAsync(context.Who(), AuditAction.Exported, "All content", "", cancellation);
            return Results.File(zip, "application/zip", $"umbraco-content-{StudioDates.Today(time):yyyy-MM-dd}.zip");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
