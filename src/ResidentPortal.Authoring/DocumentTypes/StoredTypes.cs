using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.DocumentTypes;

internal static class StoredTypes
{
    /// <summary>The document types that pages and blocks can have now, without reading any page.</summary>
    public static async Task<IReadOnlyList<DocumentType>> DocumentTypesAsync(this ContentContext context, CancellationToken cancellation) =>
        [.. (await context.Definitions.AsNoTracking().Where(row => row.Kind == DefinitionKind.DocumentType).Select(row => row.Body)
            .ToListAsync(cancellation))
            .Select(body => JsonSerializer.Deserialize<DocumentType>(body)!)];
}
