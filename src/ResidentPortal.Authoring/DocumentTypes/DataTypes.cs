using System.Xml;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.DocumentTypes;

/// <summary>
/// The data types of the site: editors with their settings, which fields are made with. They come from files and stay as they are.
/// </summary>
public sealed class DataTypes(IDbContextFactory<ContentContext> contexts)
{
    /// <summary>Those that an added field can have, by name: what writers can fill in and a page can show.</summary>
    public async Task<IReadOnlyList<ListedDataType>> ListAsync(CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return [.. (await ReadAsync(context, cancellation))
            .Where(type => PropertyKinds.OfEditor(type.Editor) is not (PropertyKind.Blocks or PropertyKind.Unknown))
            .Select(type => new ListedDataType(type.Key, type.Name, PropertyKinds.OfEditor(type.Editor), type.Options, type.Most))
            .OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase)];
    }

    internal static async Task<IReadOnlyList<DataType>> ReadAsync(ContentContext context, CancellationToken cancellation)
    {
        var files = await context.Files.AsNoTracking().Where(file => file.Kind == USyncKind.Other && file.Path.StartsWith("DataTypes/"))
            .OrderBy(file => file.Path).ToListAsync(cancellation);
        return [.. files.Select(Read).OfType<DataType>().DistinctBy(type => type.Key)];
    }

    // A file of another site may have any shape; it is kept, and no field is made with it.
    private static DataType? Read(FileRow file)
    {
        try
        {
            return USyncDataTypes.Read(USyncFile.Parse(file.Path, file.Bytes));
        }
        catch (Exception unreadable) when (unreadable is XmlException or FormatException)
        {
            return null;
        }
    }
}

/// <param name="Options">What can be chosen, where it is a choice.</param>
/// <param name="Most">How many links or pictures it takes; null for any number.</param>
public sealed record ListedDataType(Guid Key, string Name, PropertyKind Kind, IReadOnlyList<string> Options, int? Most);
