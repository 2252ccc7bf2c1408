"""The Content Security Policy: pages load nothing from other hosts."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

EMBEDDABLE = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
"""The policy of the cards that other sites show in a frame."""
POLICY = "; ".join(
    [
        "default-src 'self'",
        "style-src 'self' 'unsafe-inline'",  # Swagger UI and Redoc write their styles into the page
        "img-src 'self' data:",  # Swagger UI's icons
        "worker-src 'self' blob:",  # Redoc creates a worker for its search
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)


class ContentSecurityPolicyMiddleware:
    """Adds the policy to every response that has none."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 304:  # it would replace the policy of what the client has
            response.headers.setdefault("Content-Security-Policy", POLICY)
        return response
