namespace Subgraphs.Server.Types;

/// <summary>The parameter comes from dependency injection. Types that are registered there need no attribute.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;
