namespace ResidentPortal.Authoring.References;

/// <summary>A page that links to another page, or shows a media item.</summary>
/// <param name="Name">Of that page, as its newest version has it.</param>
/// <param name="Property">Name of the property that holds it, as editors know it.</param>
/// <param name="IsPublished">The published version has it: residents see it. Otherwise it is in a draft only.</param>
public sealed record Reference(Guid Page, string Name, string Property, bool IsPublished);

/// <summary>A link on a published page that leads nowhere.</summary>
/// <param name="Alias">Of the property.</param>
/// <param name="Block">Place of the block in the property's list, from 0; null where it is no block.</param>
/// <param name="Message">What is wrong and what to do. It is not HTML: encode it.</param>
public sealed record BrokenLink(Guid Page, string Name, string Alias, int? Block, string Message);
