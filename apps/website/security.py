"""What a page of this site may load: nothing from another host."""

POLICY = "; ".join(
    [
        "default-src 'self'",
        "style-src 'self' 'unsafe-inline'",  # Swagger UI and Redoc write their styles into the page
        "img-src 'self' data:",  # Swagger UI draws its icons so
        "worker-src 'self' blob:",  # Redoc searches in a worker of its own making
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)


class ContentSecurityPolicyMiddleware:
    """Sends one policy with every answer that has none of its own."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        return response
