namespace ModelRegistry.Web; internal static class Program { private static void Main() { } }
