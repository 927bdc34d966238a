namespace Subgraphs.Server.Types;

/// <summary>The method's <c>IQueryable&lt;T&gt;</c> holds at most one row; the field is that row or null.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSingleOrDefaultAttribute : Attribute;
