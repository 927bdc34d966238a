namespace Subgraphs.Server.Types;

/// <summary>The class's public methods are fields of <c>Mutation</c>; several classes may carry it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MutationTypeAttribute : Attribute;
