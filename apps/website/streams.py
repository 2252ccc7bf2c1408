"""How many answers may be read out at once: each holds a thread for as long as its reader takes."""

from threading import BoundedSemaphore

from django.conf import settings

from .errors import crowded


class StreamsMiddleware:
    """Keeps a quarter of the threads for short answers, so that slow readers of files hold up nobody else."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.free = BoundedSemaphore(settings.THREADS * 3 // 4)

    def __call__(self, request):
        response = self.get_response(request)
        if not response.streaming or request.method == "HEAD":
            return response
        if not self.free.acquire(blocking=False):
            for close in response._resource_closers:
                close()
            return crowded(request)
        response._resource_closers.append(self.free.release)
        return response
