using ResidentPortal.Authoring.Editing;
using ResidentPortal.Content.Model;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Editing.Fields;

/// <summary>
/// Blocks as groups of fields. The field of the property holds the keys of its blocks in their order, so that moving one
/// is nothing but another order.
/// </summary>
internal static class BlockFields
{
    public static string TypeOf(string name, string block) => $"{name}.{block}.type";

    public static string Property(string name, string block, string alias) => $"{name}.{block}.{alias}";

    public static void Show(string name, string stored, FormValues form, EditorContext around)
    {
        var blocks = BlockList.Read(stored);
        form.Set(name, [.. blocks.Select(block => block.Key.ToString())]);
        foreach (var block in blocks)
        {
            var key = block.Key.ToString();
            form.Set(TypeOf(name, key), block.Type.ToString());
            if (around.Types.Find(block.Type) is not { } type)
                continue;
            foreach (var property in around.Types.PropertiesOf(type))
                PropertyFields.Show(property, Property(name, key, property.Alias), block.Values.GetValueOrDefault(property.Alias, ""), form,
                    around);
        }
    }

    public static string Take(string name, string stored, FormValues form, EditorContext around, List<FieldMistake> errors)
    {
        var before = BlockList.Read(stored).ToDictionary(block => block.Key);
        var blocks = new List<EditedBlock>();
        foreach (var field in form.All(name).Distinct())
        {
            if (!Guid.TryParse(field, out var key) || !Guid.TryParse(form.One(TypeOf(name, field)), out var typeKey))
                continue;
            var old = before.GetValueOrDefault(key);
            var numbers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var values = new Dictionary<string, string>(old?.Values ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase);
            if (around.Types.Find(typeKey) is { IsElement: true } type)
            {
                foreach (var property in around.Types.PropertiesOf(type))
                    values[property.Alias] =
                        PropertyFields.Take(property, Property(name, field, property.Alias), values.GetValueOrDefault(property.Alias, ""),
                            form, around, errors);
                numbers.UnionWith(around.Types.PropertiesOf(type).Where(property => property.Kind == PropertyKind.Number)
                    .Select(property => property.Alias));
            }
            else if (old is null)
                continue;
            blocks.Add(new(key, typeKey, values) { Numbers = numbers });
        }

        return BlockList.Write(blocks, stored);
    }

    public static void Add(string name, Guid type, FormValues form)
    {
        var key = Guid.NewGuid().ToString();
        form.Set(name, [.. form.All(name), key]);
        form.Set(TypeOf(name, key), type.ToString());
    }

    /// <param name="by">-1 for up, 1 for down.</param>
    public static void Move(string name, string block, int by, FormValues form)
    {
        var order = form.All(name).ToList();
        var from = order.IndexOf(block);
        var to = from + by;
        if (from < 0 || to < 0 || to >= order.Count)
            return;
        (order[from], order[to]) = (order[to], order[from]);
        form.Set(name, order);
    }

    public static void Remove(string name, string block, FormValues form)
    {
        form.Set(name, [.. form.All(name).Where(key => key != block)]);
        form.Remove($"{name}.{block}");
    }
}
