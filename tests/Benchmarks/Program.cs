using ResidentPortal.Benchmarks;

const string Usage =
    "dotnet run -c Release --project tests/Benchmarks -- accept | outbox | postgres | growth | list | start | memory | page | weight "
        + "| nodes | studio | places | all";

if (args is ["bytes", var file])
    return await BareKestrel.ServeAsync(file);

Dictionary<string, Func<Task<IReadOnlyList<Row>>>> all = new()
{
    ["start"] = StartBenchmark.RunAsync,
    ["accept"] = AcceptBenchmark.RunAsync,
    ["outbox"] = OutboxBenchmark.RunAsync,
    ["memory"] = MemoryBenchmark.RunAsync,
    ["page"] = PageBenchmark.RunAsync,
    ["weight"] = WeightBenchmark.RunAsync,
    ["nodes"] = NodesBenchmark.RunAsync,
    ["studio"] = StudioBenchmark.RunAsync,
    ["places"] = PlacesBenchmark.RunAsync,
    ["growth"] = GrowthBenchmark.RunAsync,
    ["list"] = ListBenchmark.RunAsync,
    ["postgres"] = PostgreSqlBenchmark.RunAsync,
};

var chosen = args is ["all"] ? [.. all.Keys] : args;
if (chosen.Length == 0 || !chosen.All(all.ContainsKey))
{
    await Console.Error.WriteLineAsync(Usage);
    return 2;
}

var rows = new List<Row>();
foreach (var name in chosen)
{
    await Console.Error.WriteLineAsync($"… {name}");
    rows.AddRange(await all[name]());
}

Console.WriteLine(Row.Table(rows));
return 0;
