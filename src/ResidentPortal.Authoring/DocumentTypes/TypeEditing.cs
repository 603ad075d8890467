using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ResidentPortal.Authoring.Audit;
using ResidentPortal.Authoring.Changes;
using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;
using ResidentPortal.Content.USync;

namespace ResidentPortal.Authoring.DocumentTypes;

/// <summary>Document types as administrators shape them: how writers meet their fields, and fields of the council's own.</summary>
/// <remarks>An import keeps what was changed here, and an export carries it into the type's file.</remarks>
public sealed class TypeEditing(IDbContextFactory<ContentContext> contexts, TimeProvider time)
{
    /// <summary>Null for a type that this site does not have.</summary>
    public async Task<StoredType?> FindAsync(Guid type, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var rows = await context.Definitions.AsNoTracking().Where(row => row.Kind == DefinitionKind.DocumentType).ToListAsync(cancellation);
        var types = rows.ConvertAll(Read);
        var at = types.FindIndex(one => one.Key == type);
        return at < 0 ? null : new(types[at], Stamp(rows[at]), new(types));
    }

    /// <summary>Who changed the type last; null when nobody did.</summary>
    public async Task<AuditEntry?> LastChangeAsync(DocumentType type, CancellationToken cancellation)
    {
        await using var context = contexts.CreateDbContext();
        var ending = $"({type.Alias})";
        return await context.Audit.AsNoTracking()
            .Where(row =>
                (row.Action == AuditAction.TypeChanged || row.Action == AuditAction.FieldAdded || row.Action == AuditAction.FieldRemoved)
                && row.Subject.EndsWith(ending))
            .OrderByDescending(row => row.Id)
            .Select(row => new AuditEntry(row.Id, row.AtUtc, row.Who, row.Action, row.Page, row.Subject, row.Detail))
            .FirstOrDefaultAsync(cancellation);
    }

    /// <param name="isSure">False to be asked first when pages lie where they would not be allowed any more.</param>
    public Task<TypeResult> DescribeAsync(Guid type, TypeDescription now, bool isSure, string stamp, string who,
        CancellationToken cancellation) =>
        ChangeAsync(type, stamp, who, AuditAction.TypeChanged, async (stored, all, context) =>
        {
            if (TypeChangeText.Wrong(TypeChangeText.Line(now.Name), TypeChangeText.Text(now.Description)) is { } wrong)
                return new(wrong);
            var names =
                stored.Groups.Select(group =>
                    group with { Name = TypeChangeText.Line(now.GroupNames.GetValueOrDefault(group.Alias, group.Name)) }).ToList();
            if (names.Select(group => TypeChangeText.Wrong(group.Name, "")).FirstOrDefault(problem => problem is not null) is { } bad)
                return new(bad);
            // Those that stay keep their order, and one that this site does not have any more goes with the first change.
            var chosen = now.AllowedChildren.Select(all.Find).OfType<DocumentType>().Where(child => !child.IsElement)
                .Select(child => child.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var children = stored.AllowedChildren.Where(chosen.Contains)
                .Concat(chosen.Except(stored.AllowedChildren, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)).ToList();
            IReadOnlyList<StrandedPages> stranded =
            [
                .. await TypeUse.PagesBelowAsync(context, stored.Alias,
                    [.. stored.AllowedChildren.Except(children, StringComparer.OrdinalIgnoreCase)], cancellation),
                .. stored.AllowAtRoot && !now.AllowAtRoot ? await TypeUse.PagesBelowAsync(context, null, [stored.Alias], cancellation) : [],
            ];
            if (stranded.Count > 0 && !isSure)
                return new(TypeOutcome.NotSure) { Stranded = stranded };
            return new(TypeOutcome.Done)
            {
                Type = stored with
                {
                    Name = TypeChangeText.Line(now.Name),
                    Description = TypeChangeText.Text(now.Description),
                    AllowAtRoot = now.AllowAtRoot,
                    AllowedChildren = children,
                    Groups = names,
                },
                Detail = $"At the top: {(now.AllowAtRoot ? "yes" : "no")}. Below it: {string.Join(", ", children)}",
            };
        }, cancellation);

    public Task<TypeResult> DescribeFieldAsync(Guid type, string field, FieldDescription now, string stamp, string who,
        CancellationToken cancellation) =>
        ChangeAsync(type, stamp, who, AuditAction.TypeChanged, (stored, _, _) => Task.FromResult<Attempt>(
            Find(stored, field) is not { } there ? new(TypeOutcome.NotFound)
            : Wrong(now) is { } wrong ? new(wrong)
            : new(TypeOutcome.Done) { Type = stored.With(there, now), Detail = Words(field, now) }), cancellation);

    /// <param name="dataType">Key of one of the <see cref="DataTypes"/>.</param>
    public Task<TypeResult> AddFieldAsync(Guid type, string alias, FieldDescription now, Guid dataType, string stamp, string who,
        CancellationToken cancellation) =>
        ChangeAsync(type, stamp, who, AuditAction.FieldAdded, async (stored, all, context) =>
        {
            if (!TypeChangeText.IsAlias(alias))
                return new(TypeOutcome.NotAnAlias);
            if (all.PropertiesOf(stored).Any(one => one.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase)))
                return new(TypeOutcome.AliasTaken);
            if (ShippedTypes.KnowsField(alias))
                return new(TypeOutcome.AliasKnown);
            if (Wrong(now) is { } wrong)
                return new(wrong);
            var made = (await DataTypes.ReadAsync(context, cancellation)).FirstOrDefault(one => one.Key == dataType);
            if (made is null || PropertyKinds.OfEditor(made.Editor) is PropertyKind.Blocks or PropertyKind.Unknown)
                return new(TypeOutcome.NoDataType);
            var field = new PropertyDefinition(alias, "", made.Editor, false, false)
            {
                DataType = made.Key,
                Options = made.Options,
                BlockTypes = made.BlockTypes,
                Most = made.Most,
                Group = stored.Groups.Count > 0 ? stored.Groups[0].Alias : "",
            };
            return new(TypeOutcome.Done) { Type = stored.With(field, now), Detail = Words(alias, now) };
        }, cancellation);

    /// <summary>Takes a field away. What pages have in it stays with them, unseen, and comes back with a field of the same alias.</summary>
    public Task<TypeResult> RemoveFieldAsync(Guid type, string field, string stamp, string who, CancellationToken cancellation) =>
        ChangeAsync(type, stamp, who, AuditAction.FieldRemoved, (stored, _, _) => Task.FromResult<Attempt>(
            Find(stored, field) is not { } there ? new(TypeOutcome.NotFound)
            : ShippedTypes.HasField(stored.Alias, field) ? new(TypeOutcome.FieldNeeded)
            : new(TypeOutcome.Done)
            {
                Type = stored with { Properties = [.. stored.Properties.Where(one => one != there)] },
                Detail = $"{field}: {there.Name}",
            }), cancellation);

    /// <summary>Moves a field by one place within its group, or a group by one.</summary>
    /// <param name="by">-1 for up, 1 for down. One that stands at the end already stays there.</param>
    public Task<TypeResult> MoveAsync(Guid type, string? field, string? group, int by, string who, CancellationToken cancellation) =>
        ChangeAsync(type, null, who, AuditAction.TypeChanged, (stored, _, _) =>
        {
            if (group is not null && stored.Groups.ToList().FindIndex(one => one.Alias == group) is >= 0 and var place)
                return Moved(
                    (stored with { Groups = Swapped(stored.Groups, place, place + by) }).Arranged(),
                    $"{group}: {(by < 0 ? "up" : "down")}");
            if (field is null || Find(stored, field) is not { } there)
                return Task.FromResult<Attempt>(new(TypeOutcome.NotFound));
            var all = stored.Arranged().Properties.ToList();
            var at = all.FindIndex(one => one.Alias == there.Alias);
            var swap = at + by >= 0 && at + by < all.Count && all[at + by].Group == there.Group;
            return Moved(stored with { Properties = swap ? Swapped(all, at, at + by) : all }, $"{there.Alias}: {(by < 0 ? "up" : "down")}");

            static Task<Attempt> Moved(DocumentType type, string detail) =>
                Task.FromResult<Attempt>(new(TypeOutcome.Done) { Type = type, Detail = detail });
        }, cancellation);

    private async Task<TypeResult> ChangeAsync(
        Guid type, string? stamp, string who, AuditAction action,
        Func<DocumentType, DocumentTypeSet, ContentContext, Task<Attempt>> attempt, CancellationToken cancellation)
    {
        await using var change = await ContentChange.BeginAsync(contexts, cancellation);
        var rows = await change.Context.Definitions.Where(row => row.Kind == DefinitionKind.DocumentType).ToListAsync(cancellation);
        var types = rows.ConvertAll(Read);
        if (types.FindIndex(one => one.Key == type) is not (>= 0 and var at))
            return new(TypeOutcome.NotFound);
        if (stamp is not null && stamp != Stamp(rows[at]))
            return new(TypeOutcome.Conflict);
        var tried = await attempt(types[at], new(types), change.Context);
        if (tried.Type is not { } now)
            return new(tried.Outcome) { Stranded = tried.Stranded };
        var body = JsonSerializer.Serialize(now with { ChangedHere = types[at].ChangedHere });
        if (body == rows[at].Body)
            return new(TypeOutcome.Done);
        rows[at].Body = JsonSerializer.Serialize(now with { ChangedHere = true });
        change.Record(time.GetUtcNow(), who, action, $"{now.Name} ({now.Alias})", tried.Detail);
        await change.CommitAsync(publishes: true, cancellation);
        return new(TypeOutcome.Done);
    }

    private static TypeOutcome? Wrong(FieldDescription field) =>
        TypeChangeText.Wrong(TypeChangeText.Line(field.Name), TypeChangeText.Text(field.Help))
            ?? (TypeChangeText.Line(field.NewGroup).Length > TypeChangeText.LongestName ? TypeOutcome.NameTooLong : null);

    private static string Words(string alias, FieldDescription now) =>
        $"{alias}: {TypeChangeText.Line(now.Name)}{(now.Mandatory ? ", must be filled in" : "")}. {TypeChangeText.Text(now.Help)}".Trim();

    private static List<T> Swapped<T>(IEnumerable<T> items, int one, int other)
    {
        var list = items.ToList();
        if (other >= 0 && other < list.Count)
            (list[one], list[other]) = (list[other], list[one]);
        return list;
    }

    private static PropertyDefinition? Find(DocumentType type, string field) => type.Properties.FirstOrDefault(one => one.Alias == field);

    private static DocumentType Read(DefinitionRow row) => JsonSerializer.Deserialize<DocumentType>(row.Body)!;

    private static string Stamp(DefinitionRow row) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(row.Body)))[..16];

    /// <param name="Outcome">Why nothing is changed, where there is no type.</param>
    private sealed record Attempt(TypeOutcome Outcome)
    {
        public DocumentType? Type { get; init; }
        public string Detail { get; init; } = "";
        public IReadOnlyList<StrandedPages> Stranded { get; init; } = [];
    }
}
