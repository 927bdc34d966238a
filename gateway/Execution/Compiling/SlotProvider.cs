namespace Gateway.Execution.Compiling;

/// <summary>A fetch that fills a slot.</summary>
/// <param name="Fetch">Its index in the plan.</param>
/// <param name="Types">For objects of these types; null: of every type.</param>
internal readonly record struct SlotProvider(int Fetch, TypeFilter? Types);
