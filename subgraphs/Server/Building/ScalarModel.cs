namespace Subgraphs.Server.Building;

/// <summary>A scalar type, built in or custom.</summary>
internal sealed class ScalarModel(string name, Type clrType) : NamedModel(name, clrType);
