namespace Subgraphs.Server.Types;

/// <summary>The field is the first row of the method's <c>IQueryable&lt;T&gt;</c>, or null.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFirstOrDefaultAttribute : Attribute;
