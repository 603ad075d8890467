using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ResidentPortal.DesignSystem;

/// <summary>Answers with a page. What it shows is checked when the program is compiled; Razor's own result takes any names.</summary>
public static class PageResults
{
    extension(Results)
    {
        /// <param name="status">Left out: as it is, which is 200 unless something went wrong before.</param>
        public static IResult Page<TPage>(int? status = null) where TPage : IComponent =>
            new RazorComponentResult<TPage> { StatusCode = status };

        /// <param name="status">Left out: as it is, which is 200 unless something went wrong before.</param>
        public static IResult Page<TPage, TModel>(TModel model, int? status = null) where TPage : PageOf<TModel> =>
            new RazorComponentResult<TPage>(new Dictionary<string, object?> { [nameof(PageOf<>.Model)] = model }) { StatusCode = status };
    }
}
