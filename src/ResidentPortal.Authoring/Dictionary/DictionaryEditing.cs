using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Dictionary;

/// <summary>Dictionary items: the words of forms and buttons that staff may change without a release.</summary>
public sealed class DictionaryEditing(IDbContextFactory<ContentContext> contexts, TimeProvider time)
{
    public const int Longest = 10_000;
    private const int LongestKey = 450;

    /// <summary>In the order of their keys.</summary>
    public async Task<IReadOnlyList<SiteText>> ListAsync(CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.Definitions.AsNoTracking().Where(row => row.Kind == DefinitionKind.Dictionary).ToListAsync(cancellation);
        return [.. rows.Select(row => SiteText.Of(Read(row))).OrderBy(text => text.Key, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Null when the dictionary has none of this key.</summary>
    public async Task<SiteText?> FindAsync(string key, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        return await FindAsync(context.Definitions.AsNoTracking(), key, cancellation) is { } row ? SiteText.Of(Read(row)) : null;
    }

    /// <summary>Changes a text, or adds one that the dictionary has not yet. An empty text gives way to the program's own words.</summary>
    /// <param name="culture">Null for the site's own language.</param>
    /// <param name="expected">The text as it was read; empty for none.</param>
    public async Task<TextOutcome> SetAsync(string key, string? culture, string text, string expected, string who,
        CancellationToken cancellation)
    {
        text = text.ReplaceLineEndings("\n");
        if (text.Length > Longest || key.Length is 0 or > LongestKey || key.Any(char.IsControl))
            return key.Length == 0 || key.Any(char.IsControl) ? TextOutcome.NotFound : TextOutcome.TooLong;
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        var languages =
            (await change.Context.Definitions.AsNoTracking().Where(row => row.Kind == DefinitionKind.Language).ToListAsync(cancellation))
            .Select(row => JsonSerializer.Deserialize<Language>(row.Body)!).ToList();
        var row = await FindAsync(change.Context.Definitions, key, cancellation);
        var item = row is null ? new(Guid.NewGuid(), key, new("")) : Read(row);
        var own = SiteText.OwnLanguage(item.Text) ?? languages.Find(language => language.IsDefault)?.IsoCode ?? "en-GB";
        var isOwn = culture is null || culture == own;
        if (!isOwn && !languages.Exists(language => language.IsoCode == culture) && item.Text.Cultures?.ContainsKey(culture!) is not true)
            return TextOutcome.NotFound;
        var was = isOwn ? item.Text.Default : item.Text.Cultures?.GetValueOrDefault(culture!) ?? "";
        if (was.ReplaceLineEndings("\n") != expected.ReplaceLineEndings("\n"))
            return TextOutcome.Conflict;

        var cultures = new Dictionary<string, string>(item.Text.Cultures ?? LocalisedText.Nothing) { [culture ?? own] = text };
        if (!isOwn && text.Length == 0)
            cultures.Remove(culture!);
        var body = JsonSerializer.Serialize(item with { Text = new(isOwn ? text : item.Text.Default, cultures) });
        if (row is null)
            change.Context.Definitions.Add(new() { Kind = DefinitionKind.Dictionary, Name = key, Body = body });
        else
            row.Body = body;
        change.Record(time.GetUtcNow(), who, AuditAction.TextChanged, key, isOwn ? text : $"{culture}: {text}");
        await change.CommitAsync(publishes: true, cancellation);
        return TextOutcome.Done;
    }

    private static Task<DefinitionRow?> FindAsync(IQueryable<DefinitionRow> rows, string key, CancellationToken cancellation) =>
        rows.SingleOrDefaultAsync(row => row.Kind == DefinitionKind.Dictionary && row.Name == key, cancellation);

    private static DictionaryItem Read(DefinitionRow row) => JsonSerializer.Deserialize<DictionaryItem>(row.Body)!;
}

public enum TextOutcome
{
    Done,

    /// <summary>Somebody changed the text since it was read. Nothing was changed.</summary>
    Conflict,

    /// <summary>It has no key, or the site has no such language.</summary>
    NotFound,
    TooLong,
}
