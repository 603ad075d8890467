using Microsoft.AspNetCore.Components;

namespace ResidentPortal.DesignSystem;

/// <summary>A page that an endpoint answers with, and all that it shows.</summary>
public abstract class PageOf<TModel> : ComponentBase
{
    [Parameter, EditorRequired] public TModel Model { get; set; } = default!;
}
