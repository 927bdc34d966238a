namespace Gateway.Differential.Tests.Reference;

/// <summary>An object of the data. A field's value is null, a bool, a decimal, a string, a <see cref="DataRecord"/>, a list of values, or one of
/// the markers <see cref="Failure"/>, <see cref="Choice"/>, <see cref="OpaqueValue"/> and <see cref="Mutation"/>.</summary>
/// <param name="TypeName">Its object type.</param>
/// <param name="Fields">What it holds; a field that is absent is null.</param>
internal sealed record DataRecord(string TypeName, Dictionary<string, object?> Fields);
