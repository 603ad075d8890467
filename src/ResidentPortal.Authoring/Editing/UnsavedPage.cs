namespace ResidentPortal.Authoring.Editing;

/// <summary>What one person typed into one page and has not saved.</summary>
/// <param name="BasedOn">Number of the version they began with; 0 for a page that is new.</param>
/// <param name="Fields">Values of the editor's form by name, each name with all its values.</param>
public sealed record UnsavedPage(Guid Page, int BasedOn, DateTimeOffset SavedUtc, IReadOnlyDictionary<string, string[]> Fields);

/// <param name="Name">The page's name as it was saved; empty for a page that never was.</param>
/// <param name="Newest">Number of its newest version: somebody else saved it when that is above <paramref name="BasedOn"/>.</param>
public sealed record UnsavedEntry(Guid Page, string Name, int BasedOn, int Newest, DateTimeOffset SavedUtc);
