namespace Gateway.Differential.Tests.Generating;

/// <summary>A key of an entity.</summary>
/// <param name="Text">The field set.</param>
/// <param name="Fields">The fields of the entity in it.</param>
internal sealed record KeyModel(string Text, IReadOnlyList<FieldModel> Fields);
