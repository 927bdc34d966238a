namespace Subgraphs.Server.Types;

/// <summary>The class's public methods and properties are fields of <c>Query</c>; several classes may carry it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class QueryTypeAttribute : Attribute;
